-- CreateTable
CREATE TABLE "call_rollups" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "campaign_id" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "sentiment" TEXT NOT NULL,
    "agent_id" INTEGER NOT NULL,
    "final_language" TEXT NOT NULL,
    "initial_language" TEXT NOT NULL,
    "voice_gender" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "call_status" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "reached_calls" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL,
    "answered_attempts" INTEGER NOT NULL,
    "duration_seconds" BIGINT NOT NULL,
    "durations" INTEGER NOT NULL,
    "bill_duration_seconds" BIGINT NOT NULL,
    "bill_durations" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "attempt_rollups" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "campaign_id" INTEGER NOT NULL,
    "slot_at" DATETIME NOT NULL,
    "agent_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "sentiment" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "duration_seconds" BIGINT NOT NULL,
    "durations" INTEGER NOT NULL,
    "bill_duration_seconds" BIGINT NOT NULL,
    "bill_durations" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "attempt_facet_rollups" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "campaign_id" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "sentiment" TEXT NOT NULL,
    "agent_id" INTEGER NOT NULL,
    "final_language" TEXT NOT NULL,
    "initial_language" TEXT NOT NULL,
    "voice_gender" TEXT NOT NULL,
    "call_status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL
);

-- Figures kept by triggers: docs/decisions/022-figures-kept-by-triggers.md
CREATE UNIQUE INDEX "call_rollups_key" ON "call_rollups"(campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status);

CREATE TRIGGER "call_rollups_insert" AFTER INSERT ON "calls" BEGIN
  INSERT INTO call_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status, calls, reached_calls, attempts, answered_attempts, duration_seconds, durations, bill_duration_seconds, bill_durations) VALUES (COALESCE(NEW.campaign_id, 0),
    NEW.outcome,
    COALESCE(NEW.result, ''),
    NEW.sentiment,
    COALESCE(NEW.agent_id, 0),
    COALESCE(NEW.final_language, ''),
    COALESCE(NEW.initial_language, ''),
    COALESCE(NEW.voice_gender, ''),
    COALESCE(NEW.type, ''),
    COALESCE(NEW.call_status, ''),
    1,
    CASE WHEN NEW.reached THEN 1 ELSE 0 END,
    NEW.attempt_count,
    NEW.answered_count,
    COALESCE(NEW.duration_seconds, 0),
    CASE WHEN NEW.duration_seconds IS NULL THEN 0 ELSE 1 END,
    COALESCE(NEW.bill_duration_seconds, 0),
    CASE WHEN NEW.bill_duration_seconds IS NULL THEN 0 ELSE 1 END)
  ON CONFLICT (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status) DO UPDATE SET calls = calls + excluded.calls, reached_calls = reached_calls + excluded.reached_calls, attempts = attempts + excluded.attempts, answered_attempts = answered_attempts + excluded.answered_attempts, duration_seconds = duration_seconds + excluded.duration_seconds, durations = durations + excluded.durations, bill_duration_seconds = bill_duration_seconds + excluded.bill_duration_seconds, bill_durations = bill_durations + excluded.bill_durations;
END;

CREATE TRIGGER "call_rollups_delete" AFTER DELETE ON "calls" BEGIN
  INSERT INTO call_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status, calls, reached_calls, attempts, answered_attempts, duration_seconds, durations, bill_duration_seconds, bill_durations) VALUES (COALESCE(OLD.campaign_id, 0),
    OLD.outcome,
    COALESCE(OLD.result, ''),
    OLD.sentiment,
    COALESCE(OLD.agent_id, 0),
    COALESCE(OLD.final_language, ''),
    COALESCE(OLD.initial_language, ''),
    COALESCE(OLD.voice_gender, ''),
    COALESCE(OLD.type, ''),
    COALESCE(OLD.call_status, ''),
    -(1),
    -(CASE WHEN OLD.reached THEN 1 ELSE 0 END),
    -(OLD.attempt_count),
    -(OLD.answered_count),
    -(COALESCE(OLD.duration_seconds, 0)),
    -(CASE WHEN OLD.duration_seconds IS NULL THEN 0 ELSE 1 END),
    -(COALESCE(OLD.bill_duration_seconds, 0)),
    -(CASE WHEN OLD.bill_duration_seconds IS NULL THEN 0 ELSE 1 END))
  ON CONFLICT (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status) DO UPDATE SET calls = calls + excluded.calls, reached_calls = reached_calls + excluded.reached_calls, attempts = attempts + excluded.attempts, answered_attempts = answered_attempts + excluded.answered_attempts, duration_seconds = duration_seconds + excluded.duration_seconds, durations = durations + excluded.durations, bill_duration_seconds = bill_duration_seconds + excluded.bill_duration_seconds, bill_durations = bill_durations + excluded.bill_durations;
END;

CREATE TRIGGER "call_rollups_update" AFTER UPDATE OF campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status, reached, attempt_count, answered_count, duration_seconds, bill_duration_seconds ON "calls"
WHEN OLD.campaign_id IS NOT NEW.campaign_id OR OLD.outcome IS NOT NEW.outcome OR OLD.result IS NOT NEW.result OR OLD.sentiment IS NOT NEW.sentiment OR OLD.agent_id IS NOT NEW.agent_id OR OLD.final_language IS NOT NEW.final_language OR OLD.initial_language IS NOT NEW.initial_language OR OLD.voice_gender IS NOT NEW.voice_gender OR OLD.type IS NOT NEW.type OR OLD.call_status IS NOT NEW.call_status OR OLD.reached IS NOT NEW.reached OR OLD.attempt_count IS NOT NEW.attempt_count OR OLD.answered_count IS NOT NEW.answered_count OR OLD.duration_seconds IS NOT NEW.duration_seconds OR OLD.bill_duration_seconds IS NOT NEW.bill_duration_seconds BEGIN
  INSERT INTO call_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status, calls, reached_calls, attempts, answered_attempts, duration_seconds, durations, bill_duration_seconds, bill_durations) VALUES (COALESCE(OLD.campaign_id, 0),
    OLD.outcome,
    COALESCE(OLD.result, ''),
    OLD.sentiment,
    COALESCE(OLD.agent_id, 0),
    COALESCE(OLD.final_language, ''),
    COALESCE(OLD.initial_language, ''),
    COALESCE(OLD.voice_gender, ''),
    COALESCE(OLD.type, ''),
    COALESCE(OLD.call_status, ''),
    -(1),
    -(CASE WHEN OLD.reached THEN 1 ELSE 0 END),
    -(OLD.attempt_count),
    -(OLD.answered_count),
    -(COALESCE(OLD.duration_seconds, 0)),
    -(CASE WHEN OLD.duration_seconds IS NULL THEN 0 ELSE 1 END),
    -(COALESCE(OLD.bill_duration_seconds, 0)),
    -(CASE WHEN OLD.bill_duration_seconds IS NULL THEN 0 ELSE 1 END))
  ON CONFLICT (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status) DO UPDATE SET calls = calls + excluded.calls, reached_calls = reached_calls + excluded.reached_calls, attempts = attempts + excluded.attempts, answered_attempts = answered_attempts + excluded.answered_attempts, duration_seconds = duration_seconds + excluded.duration_seconds, durations = durations + excluded.durations, bill_duration_seconds = bill_duration_seconds + excluded.bill_duration_seconds, bill_durations = bill_durations + excluded.bill_durations;
  INSERT INTO call_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status, calls, reached_calls, attempts, answered_attempts, duration_seconds, durations, bill_duration_seconds, bill_durations) VALUES (COALESCE(NEW.campaign_id, 0),
    NEW.outcome,
    COALESCE(NEW.result, ''),
    NEW.sentiment,
    COALESCE(NEW.agent_id, 0),
    COALESCE(NEW.final_language, ''),
    COALESCE(NEW.initial_language, ''),
    COALESCE(NEW.voice_gender, ''),
    COALESCE(NEW.type, ''),
    COALESCE(NEW.call_status, ''),
    1,
    CASE WHEN NEW.reached THEN 1 ELSE 0 END,
    NEW.attempt_count,
    NEW.answered_count,
    COALESCE(NEW.duration_seconds, 0),
    CASE WHEN NEW.duration_seconds IS NULL THEN 0 ELSE 1 END,
    COALESCE(NEW.bill_duration_seconds, 0),
    CASE WHEN NEW.bill_duration_seconds IS NULL THEN 0 ELSE 1 END)
  ON CONFLICT (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, type, call_status) DO UPDATE SET calls = calls + excluded.calls, reached_calls = reached_calls + excluded.reached_calls, attempts = attempts + excluded.attempts, answered_attempts = answered_attempts + excluded.answered_attempts, duration_seconds = duration_seconds + excluded.duration_seconds, durations = durations + excluded.durations, bill_duration_seconds = bill_duration_seconds + excluded.bill_duration_seconds, bill_durations = bill_durations + excluded.bill_durations;
END;

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
CREATE UNIQUE INDEX "attempt_rollups_key" ON "attempt_rollups"(campaign_id, slot_at, agent_id, number, outcome, sentiment);

CREATE TRIGGER "attempt_rollups_insert" AFTER INSERT ON "attempts" BEGIN
  INSERT INTO attempt_rollups (campaign_id, slot_at, agent_id, number, outcome, sentiment, attempts, duration_seconds, durations, bill_duration_seconds, bill_durations) VALUES (COALESCE(NEW.campaign_id, 0),
    NEW.started_at - ((NEW.started_at % 900000) + 900000) % 900000,
    COALESCE(NEW.agent_id, 0),
    COALESCE(NEW.number, -2147483648),
    NEW.outcome,
    NEW.sentiment,
    1,
    COALESCE(NEW.duration_seconds, 0),
    CASE WHEN NEW.duration_seconds IS NULL THEN 0 ELSE 1 END,
    COALESCE(NEW.bill_duration_seconds, 0),
    CASE WHEN NEW.bill_duration_seconds IS NULL THEN 0 ELSE 1 END)
  ON CONFLICT (campaign_id, slot_at, agent_id, number, outcome, sentiment) DO UPDATE SET attempts = attempts + excluded.attempts, duration_seconds = duration_seconds + excluded.duration_seconds, durations = durations + excluded.durations, bill_duration_seconds = bill_duration_seconds + excluded.bill_duration_seconds, bill_durations = bill_durations + excluded.bill_durations;
END;

CREATE TRIGGER "attempt_rollups_delete" AFTER DELETE ON "attempts" BEGIN
  INSERT INTO attempt_rollups (campaign_id, slot_at, agent_id, number, outcome, sentiment, attempts, duration_seconds, durations, bill_duration_seconds, bill_durations) VALUES (COALESCE(OLD.campaign_id, 0),
    OLD.started_at - ((OLD.started_at % 900000) + 900000) % 900000,
    COALESCE(OLD.agent_id, 0),
    COALESCE(OLD.number, -2147483648),
    OLD.outcome,
    OLD.sentiment,
    -(1),
    -(COALESCE(OLD.duration_seconds, 0)),
    -(CASE WHEN OLD.duration_seconds IS NULL THEN 0 ELSE 1 END),
    -(COALESCE(OLD.bill_duration_seconds, 0)),
    -(CASE WHEN OLD.bill_duration_seconds IS NULL THEN 0 ELSE 1 END))
  ON CONFLICT (campaign_id, slot_at, agent_id, number, outcome, sentiment) DO UPDATE SET attempts = attempts + excluded.attempts, duration_seconds = duration_seconds + excluded.duration_seconds, durations = durations + excluded.durations, bill_duration_seconds = bill_duration_seconds + excluded.bill_duration_seconds, bill_durations = bill_durations + excluded.bill_durations;
END;

CREATE TRIGGER "attempt_rollups_update" AFTER UPDATE OF campaign_id, started_at, agent_id, number, outcome, sentiment, duration_seconds, bill_duration_seconds ON "attempts"
WHEN OLD.campaign_id IS NOT NEW.campaign_id OR OLD.started_at IS NOT NEW.started_at OR OLD.agent_id IS NOT NEW.agent_id OR OLD.number IS NOT NEW.number OR OLD.outcome IS NOT NEW.outcome OR OLD.sentiment IS NOT NEW.sentiment OR OLD.duration_seconds IS NOT NEW.duration_seconds OR OLD.bill_duration_seconds IS NOT NEW.bill_duration_seconds BEGIN
  INSERT INTO attempt_rollups (campaign_id, slot_at, agent_id, number, outcome, sentiment, attempts, duration_seconds, durations, bill_duration_seconds, bill_durations) VALUES (COALESCE(OLD.campaign_id, 0),
    OLD.started_at - ((OLD.started_at % 900000) + 900000) % 900000,
    COALESCE(OLD.agent_id, 0),
    COALESCE(OLD.number, -2147483648),
    OLD.outcome,
    OLD.sentiment,
    -(1),
    -(COALESCE(OLD.duration_seconds, 0)),
    -(CASE WHEN OLD.duration_seconds IS NULL THEN 0 ELSE 1 END),
    -(COALESCE(OLD.bill_duration_seconds, 0)),
    -(CASE WHEN OLD.bill_duration_seconds IS NULL THEN 0 ELSE 1 END))
  ON CONFLICT (campaign_id, slot_at, agent_id, number, outcome, sentiment) DO UPDATE SET attempts = attempts + excluded.attempts, duration_seconds = duration_seconds + excluded.duration_seconds, durations = durations + excluded.durations, bill_duration_seconds = bill_duration_seconds + excluded.bill_duration_seconds, bill_durations = bill_durations + excluded.bill_durations;
  INSERT INTO attempt_rollups (campaign_id, slot_at, agent_id, number, outcome, sentiment, attempts, duration_seconds, durations, bill_duration_seconds, bill_durations) VALUES (COALESCE(NEW.campaign_id, 0),
    NEW.started_at - ((NEW.started_at % 900000) + 900000) % 900000,
    COALESCE(NEW.agent_id, 0),
    COALESCE(NEW.number, -2147483648),
    NEW.outcome,
    NEW.sentiment,
    1,
    COALESCE(NEW.duration_seconds, 0),
    CASE WHEN NEW.duration_seconds IS NULL THEN 0 ELSE 1 END,
    COALESCE(NEW.bill_duration_seconds, 0),
    CASE WHEN NEW.bill_duration_seconds IS NULL THEN 0 ELSE 1 END)
  ON CONFLICT (campaign_id, slot_at, agent_id, number, outcome, sentiment) DO UPDATE SET attempts = attempts + excluded.attempts, duration_seconds = duration_seconds + excluded.duration_seconds, durations = durations + excluded.durations, bill_duration_seconds = bill_duration_seconds + excluded.bill_duration_seconds, bill_durations = bill_durations + excluded.bill_durations;
END;

INSERT INTO attempt_rollups (campaign_id, slot_at, agent_id, number, outcome, sentiment, attempts, duration_seconds, durations, bill_duration_seconds, bill_durations)
SELECT COALESCE(r.campaign_id, 0),
  r.started_at - ((r.started_at % 900000) + 900000) % 900000,
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
CREATE UNIQUE INDEX "attempt_facet_rollups_key" ON "attempt_facet_rollups"(campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status);

CREATE TRIGGER "attempt_facet_rollups_insert" AFTER INSERT ON "attempts" BEGIN
  INSERT INTO attempt_facet_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status, attempts) VALUES (COALESCE(NEW.campaign_id, 0),
    NEW.outcome,
    COALESCE(NEW.result, ''),
    NEW.sentiment,
    COALESCE(NEW.agent_id, 0),
    COALESCE(NEW.final_language, ''),
    COALESCE(NEW.initial_language, ''),
    COALESCE(NEW.voice_gender, ''),
    COALESCE(NEW.call_status, ''),
    1)
  ON CONFLICT (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status) DO UPDATE SET attempts = attempts + excluded.attempts;
END;

CREATE TRIGGER "attempt_facet_rollups_delete" AFTER DELETE ON "attempts" BEGIN
  INSERT INTO attempt_facet_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status, attempts) VALUES (COALESCE(OLD.campaign_id, 0),
    OLD.outcome,
    COALESCE(OLD.result, ''),
    OLD.sentiment,
    COALESCE(OLD.agent_id, 0),
    COALESCE(OLD.final_language, ''),
    COALESCE(OLD.initial_language, ''),
    COALESCE(OLD.voice_gender, ''),
    COALESCE(OLD.call_status, ''),
    -(1))
  ON CONFLICT (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status) DO UPDATE SET attempts = attempts + excluded.attempts;
END;

CREATE TRIGGER "attempt_facet_rollups_update" AFTER UPDATE OF campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status ON "attempts"
WHEN OLD.campaign_id IS NOT NEW.campaign_id OR OLD.outcome IS NOT NEW.outcome OR OLD.result IS NOT NEW.result OR OLD.sentiment IS NOT NEW.sentiment OR OLD.agent_id IS NOT NEW.agent_id OR OLD.final_language IS NOT NEW.final_language OR OLD.initial_language IS NOT NEW.initial_language OR OLD.voice_gender IS NOT NEW.voice_gender OR OLD.call_status IS NOT NEW.call_status BEGIN
  INSERT INTO attempt_facet_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status, attempts) VALUES (COALESCE(OLD.campaign_id, 0),
    OLD.outcome,
    COALESCE(OLD.result, ''),
    OLD.sentiment,
    COALESCE(OLD.agent_id, 0),
    COALESCE(OLD.final_language, ''),
    COALESCE(OLD.initial_language, ''),
    COALESCE(OLD.voice_gender, ''),
    COALESCE(OLD.call_status, ''),
    -(1))
  ON CONFLICT (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status) DO UPDATE SET attempts = attempts + excluded.attempts;
  INSERT INTO attempt_facet_rollups (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status, attempts) VALUES (COALESCE(NEW.campaign_id, 0),
    NEW.outcome,
    COALESCE(NEW.result, ''),
    NEW.sentiment,
    COALESCE(NEW.agent_id, 0),
    COALESCE(NEW.final_language, ''),
    COALESCE(NEW.initial_language, ''),
    COALESCE(NEW.voice_gender, ''),
    COALESCE(NEW.call_status, ''),
    1)
  ON CONFLICT (campaign_id, outcome, result, sentiment, agent_id, final_language, initial_language, voice_gender, call_status) DO UPDATE SET attempts = attempts + excluded.attempts;
END;

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
