-- CreateTable
CREATE TABLE "call_rollups" (
    "id" SERIAL NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "outcome" TEXT COLLATE "C" NOT NULL,
    "result" TEXT COLLATE "C" NOT NULL,
    "sentiment" TEXT COLLATE "C" NOT NULL,
    "agent_id" INTEGER NOT NULL,
    "final_language" TEXT COLLATE "C" NOT NULL,
    "initial_language" TEXT COLLATE "C" NOT NULL,
    "voice_gender" TEXT COLLATE "C" NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "call_status" TEXT COLLATE "C" NOT NULL,
    "calls" INTEGER NOT NULL,
    "reached_calls" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "answered_attempts" INTEGER NOT NULL,
    "duration_seconds" BIGINT NOT NULL,
    "durations" INTEGER NOT NULL,
    "bill_duration_seconds" BIGINT NOT NULL,
    "bill_durations" INTEGER NOT NULL,

    CONSTRAINT "call_rollups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_rollups" (
    "id" SERIAL NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "slot_at" TIMESTAMP(3) NOT NULL,
    "agent_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT COLLATE "C" NOT NULL,
    "sentiment" TEXT COLLATE "C" NOT NULL,
    "attempts" INTEGER NOT NULL,
    "duration_seconds" BIGINT NOT NULL,
    "durations" INTEGER NOT NULL,
    "bill_duration_seconds" BIGINT NOT NULL,
    "bill_durations" INTEGER NOT NULL,

    CONSTRAINT "attempt_rollups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_facet_rollups" (
    "id" SERIAL NOT NULL,
    "campaign_id" INTEGER NOT NULL,
    "outcome" TEXT COLLATE "C" NOT NULL,
    "result" TEXT COLLATE "C" NOT NULL,
    "sentiment" TEXT COLLATE "C" NOT NULL,
    "agent_id" INTEGER NOT NULL,
    "final_language" TEXT COLLATE "C" NOT NULL,
    "initial_language" TEXT COLLATE "C" NOT NULL,
    "voice_gender" TEXT COLLATE "C" NOT NULL,
    "call_status" TEXT COLLATE "C" NOT NULL,
    "attempts" INTEGER NOT NULL,

    CONSTRAINT "attempt_facet_rollups_pkey" PRIMARY KEY ("id")
);

-- Figures kept by triggers: docs/decisions/022-figures-kept-by-triggers.md
CREATE UNIQUE INDEX "call_rollups_key" ON "call_rollups"(campaign_id, agent_id, md5(outcome || chr(31) || result || chr(31) || sentiment || chr(31) || final_language || chr(31) || initial_language || chr(31) || voice_gender || chr(31) || type || chr(31) || call_status));

CREATE FUNCTION call_rollups_add(r calls, sign INTEGER) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- all writers hold one lock: nobody inserts between the two statements
  UPDATE call_rollups k SET calls = k.calls + sign * (1), reached_calls = k.reached_calls + sign * (CASE WHEN r.reached THEN 1 ELSE 0 END), attempts = k.attempts + sign * (r.attempt_count), answered_attempts = k.answered_attempts + sign * (r.answered_count), duration_seconds = k.duration_seconds + sign * (COALESCE(r.duration_seconds, 0)), durations = k.durations + sign * (CASE WHEN r.duration_seconds IS NULL THEN 0 ELSE 1 END), bill_duration_seconds = k.bill_duration_seconds + sign * (COALESCE(r.bill_duration_seconds, 0)), bill_durations = k.bill_durations + sign * (CASE WHEN r.bill_duration_seconds IS NULL THEN 0 ELSE 1 END)
  WHERE k.campaign_id = COALESCE(r.campaign_id, 0) AND k.agent_id = COALESCE(r.agent_id, 0) AND md5(k.outcome || chr(31) || k.result || chr(31) || k.sentiment || chr(31) || k.final_language || chr(31) || k.initial_language || chr(31) || k.voice_gender || chr(31) || k.type || chr(31) || k.call_status) = md5(r.outcome || chr(31) || COALESCE(r.result, '') || chr(31) || r.sentiment || chr(31) || COALESCE(r.final_language, '') || chr(31) || COALESCE(r.initial_language, '') || chr(31) || COALESCE(r.voice_gender, '') || chr(31) || COALESCE(r.type, '') || chr(31) || COALESCE(r.call_status, ''));
  IF NOT FOUND THEN
    INSERT INTO call_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status, calls, reached_calls, attempts, answered_attempts, duration_seconds, durations, bill_duration_seconds, bill_durations)
    VALUES (COALESCE(r.campaign_id, 0), r.outcome, COALESCE(r.result, ''), r.sentiment, COALESCE(r.agent_id, 0), COALESCE(r.final_language, ''), COALESCE(r.initial_language, ''), COALESCE(r.voice_gender, ''), COALESCE(r.type, ''), COALESCE(r.call_status, ''), sign * (1), sign * (CASE WHEN r.reached THEN 1 ELSE 0 END), sign * (r.attempt_count), sign * (r.answered_count), sign * (COALESCE(r.duration_seconds, 0)), sign * (CASE WHEN r.duration_seconds IS NULL THEN 0 ELSE 1 END), sign * (COALESCE(r.bill_duration_seconds, 0)), sign * (CASE WHEN r.bill_duration_seconds IS NULL THEN 0 ELSE 1 END));
  END IF;
END $$;

CREATE FUNCTION call_rollups_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM call_rollups_add(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM call_rollups_add(NEW, 1); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER call_rollups_insert AFTER INSERT ON calls FOR EACH ROW EXECUTE FUNCTION call_rollups_keep();
CREATE TRIGGER call_rollups_delete AFTER DELETE ON calls FOR EACH ROW EXECUTE FUNCTION call_rollups_keep();
CREATE TRIGGER call_rollups_update AFTER UPDATE OF campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status, reached, attempt_count, answered_count, duration_seconds, bill_duration_seconds ON calls FOR EACH ROW
WHEN (OLD.campaign_id IS DISTINCT FROM NEW.campaign_id OR OLD.outcome IS DISTINCT FROM NEW.outcome OR OLD.result IS DISTINCT FROM NEW.result OR OLD.sentiment IS DISTINCT FROM NEW.sentiment OR OLD.agent_id IS DISTINCT FROM NEW.agent_id OR OLD.final_language IS DISTINCT FROM NEW.final_language OR OLD.initial_language IS DISTINCT FROM NEW.initial_language OR OLD.voice_gender IS DISTINCT FROM NEW.voice_gender OR OLD.type IS DISTINCT FROM NEW.type OR OLD.call_status IS DISTINCT FROM NEW.call_status OR OLD.reached IS DISTINCT FROM NEW.reached OR OLD.attempt_count IS DISTINCT FROM NEW.attempt_count OR OLD.answered_count IS DISTINCT FROM NEW.answered_count OR OLD.duration_seconds IS DISTINCT FROM NEW.duration_seconds OR OLD.bill_duration_seconds IS DISTINCT FROM NEW.bill_duration_seconds) EXECUTE FUNCTION call_rollups_keep();

INSERT INTO call_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status, calls, reached_calls, attempts, answered_attempts, duration_seconds, durations, bill_duration_seconds, bill_durations)
SELECT COALESCE(r.campaign_id, 0),
  r.outcome,
  COALESCE(r.result, ''),
  r.sentiment,
  COALESCE(r.agent_id, 0),
  COALESCE(r.final_language, ''),
  COALESCE(r.initial_language, ''),
  COALESCE(r.voice_gender, ''),
  COALESCE(r.type, ''),
  COALESCE(r.call_status, ''),
  COUNT(*),
  SUM(CASE WHEN r.reached THEN 1 ELSE 0 END),
  SUM(r.attempt_count),
  SUM(r.answered_count),
  SUM(COALESCE(r.duration_seconds, 0)),
  SUM(CASE WHEN r.duration_seconds IS NULL THEN 0 ELSE 1 END),
  SUM(COALESCE(r.bill_duration_seconds, 0)),
  SUM(CASE WHEN r.bill_duration_seconds IS NULL THEN 0 ELSE 1 END)
FROM calls r GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

-- Figures kept by triggers: docs/decisions/022-figures-kept-by-triggers.md
CREATE UNIQUE INDEX "attempt_rollups_key" ON "attempt_rollups"(campaign_id, slot_at, agent_id, number, md5(outcome || chr(31) || sentiment));

CREATE FUNCTION attempt_rollups_add(r attempts, sign INTEGER) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- all writers hold one lock: nobody inserts between the two statements
  UPDATE attempt_rollups k SET attempts = k.attempts + sign * (1), duration_seconds = k.duration_seconds + sign * (COALESCE(r.duration_seconds, 0)), durations = k.durations + sign * (CASE WHEN r.duration_seconds IS NULL THEN 0 ELSE 1 END), bill_duration_seconds = k.bill_duration_seconds + sign * (COALESCE(r.bill_duration_seconds, 0)), bill_durations = k.bill_durations + sign * (CASE WHEN r.bill_duration_seconds IS NULL THEN 0 ELSE 1 END)
  WHERE k.campaign_id = COALESCE(r.campaign_id, 0) AND k.slot_at = date_trunc('hour', r.started_at) + FLOOR(EXTRACT(MINUTE FROM r.started_at) / 15) * INTERVAL '15 minutes' AND k.agent_id = COALESCE(r.agent_id, 0) AND k.number = COALESCE(r.number, -2147483648) AND md5(k.outcome || chr(31) || k.sentiment) = md5(r.outcome || chr(31) || r.sentiment);
  IF NOT FOUND THEN
    INSERT INTO attempt_rollups (campaign_id, slot_at, agent_id, number, outcome, sentiment, attempts, duration_seconds, durations, bill_duration_seconds, bill_durations)
    VALUES (COALESCE(r.campaign_id, 0), date_trunc('hour', r.started_at) + FLOOR(EXTRACT(MINUTE FROM r.started_at) / 15) * INTERVAL '15 minutes', COALESCE(r.agent_id, 0), COALESCE(r.number, -2147483648), r.outcome, r.sentiment, sign * (1), sign * (COALESCE(r.duration_seconds, 0)), sign * (CASE WHEN r.duration_seconds IS NULL THEN 0 ELSE 1 END), sign * (COALESCE(r.bill_duration_seconds, 0)), sign * (CASE WHEN r.bill_duration_seconds IS NULL THEN 0 ELSE 1 END));
  END IF;
END $$;

CREATE FUNCTION attempt_rollups_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM attempt_rollups_add(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM attempt_rollups_add(NEW, 1); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER attempt_rollups_insert AFTER INSERT ON attempts FOR EACH ROW EXECUTE FUNCTION attempt_rollups_keep();
CREATE TRIGGER attempt_rollups_delete AFTER DELETE ON attempts FOR EACH ROW EXECUTE FUNCTION attempt_rollups_keep();
CREATE TRIGGER attempt_rollups_update AFTER UPDATE OF campaign_id, started_at, agent_id, number, outcome, sentiment, duration_seconds, bill_duration_seconds ON attempts FOR EACH ROW
WHEN (OLD.campaign_id IS DISTINCT FROM NEW.campaign_id OR OLD.started_at IS DISTINCT FROM NEW.started_at OR OLD.agent_id IS DISTINCT FROM NEW.agent_id OR OLD.number IS DISTINCT FROM NEW.number OR OLD.outcome IS DISTINCT FROM NEW.outcome OR OLD.sentiment IS DISTINCT FROM NEW.sentiment OR OLD.duration_seconds IS DISTINCT FROM NEW.duration_seconds OR OLD.bill_duration_seconds IS DISTINCT FROM NEW.bill_duration_seconds) EXECUTE FUNCTION attempt_rollups_keep();

INSERT INTO attempt_rollups (campaign_id, slot_at, agent_id, number, outcome, sentiment, attempts, duration_seconds, durations, bill_duration_seconds, bill_durations)
SELECT COALESCE(r.campaign_id, 0),
  date_trunc('hour', r.started_at) + FLOOR(EXTRACT(MINUTE FROM r.started_at) / 15) * INTERVAL '15 minutes',
  COALESCE(r.agent_id, 0),
  COALESCE(r.number, -2147483648),
  r.outcome,
  r.sentiment,
  COUNT(*),
  SUM(COALESCE(r.duration_seconds, 0)),
  SUM(CASE WHEN r.duration_seconds IS NULL THEN 0 ELSE 1 END),
  SUM(COALESCE(r.bill_duration_seconds, 0)),
  SUM(CASE WHEN r.bill_duration_seconds IS NULL THEN 0 ELSE 1 END)
FROM attempts r GROUP BY 1, 2, 3, 4, 5, 6;

-- Figures kept by triggers: docs/decisions/022-figures-kept-by-triggers.md
CREATE UNIQUE INDEX "attempt_facet_rollups_key" ON "attempt_facet_rollups"(campaign_id, agent_id, md5(outcome || chr(31) || result || chr(31) || sentiment || chr(31) || final_language || chr(31) || initial_language || chr(31) || voice_gender || chr(31) || call_status));

CREATE FUNCTION attempt_facet_rollups_add(r attempts, sign INTEGER) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- all writers hold one lock: nobody inserts between the two statements
  UPDATE attempt_facet_rollups k SET attempts = k.attempts + sign * (1)
  WHERE k.campaign_id = COALESCE(r.campaign_id, 0) AND k.agent_id = COALESCE(r.agent_id, 0) AND md5(k.outcome || chr(31) || k.result || chr(31) || k.sentiment || chr(31) || k.final_language || chr(31) || k.initial_language || chr(31) || k.voice_gender || chr(31) || k.call_status) = md5(r.outcome || chr(31) || COALESCE(r.result, '') || chr(31) || r.sentiment || chr(31) || COALESCE(r.final_language, '') || chr(31) || COALESCE(r.initial_language, '') || chr(31) || COALESCE(r.voice_gender, '') || chr(31) || COALESCE(r.call_status, ''));
  IF NOT FOUND THEN
    INSERT INTO attempt_facet_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status, attempts)
    VALUES (COALESCE(r.campaign_id, 0), r.outcome, COALESCE(r.result, ''), r.sentiment, COALESCE(r.agent_id, 0), COALESCE(r.final_language, ''), COALESCE(r.initial_language, ''), COALESCE(r.voice_gender, ''), COALESCE(r.call_status, ''), sign * (1));
  END IF;
END $$;

CREATE FUNCTION attempt_facet_rollups_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM attempt_facet_rollups_add(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM attempt_facet_rollups_add(NEW, 1); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER attempt_facet_rollups_insert AFTER INSERT ON attempts FOR EACH ROW EXECUTE FUNCTION attempt_facet_rollups_keep();
CREATE TRIGGER attempt_facet_rollups_delete AFTER DELETE ON attempts FOR EACH ROW EXECUTE FUNCTION attempt_facet_rollups_keep();
CREATE TRIGGER attempt_facet_rollups_update AFTER UPDATE OF campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status ON attempts FOR EACH ROW
WHEN (OLD.campaign_id IS DISTINCT FROM NEW.campaign_id OR OLD.outcome IS DISTINCT FROM NEW.outcome OR OLD.result IS DISTINCT FROM NEW.result OR OLD.sentiment IS DISTINCT FROM NEW.sentiment OR OLD.agent_id IS DISTINCT FROM NEW.agent_id OR OLD.final_language IS DISTINCT FROM NEW.final_language OR OLD.initial_language IS DISTINCT FROM NEW.initial_language OR OLD.voice_gender IS DISTINCT FROM NEW.voice_gender OR OLD.call_status IS DISTINCT FROM NEW.call_status) EXECUTE FUNCTION attempt_facet_rollups_keep();

INSERT INTO attempt_facet_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status, attempts)
SELECT COALESCE(r.campaign_id, 0),
  r.outcome,
  COALESCE(r.result, ''),
  r.sentiment,
  COALESCE(r.agent_id, 0),
  COALESCE(r.final_language, ''),
  COALESCE(r.initial_language, ''),
  COALESCE(r.voice_gender, ''),
  COALESCE(r.call_status, ''),
  COUNT(*)
FROM attempts r GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
