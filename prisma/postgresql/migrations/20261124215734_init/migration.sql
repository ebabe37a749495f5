-- CreateTable
CREATE TABLE "users" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT COLLATE "C",
    "role" TEXT COLLATE "C" NOT NULL DEFAULT 'viewer',
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT COLLATE "C" NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,
    "ip_address" TEXT COLLATE "C",
    "user_agent" TEXT COLLATE "C",
    "user_id" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT COLLATE "C" NOT NULL,
    "account_id" TEXT COLLATE "C" NOT NULL,
    "provider_id" TEXT COLLATE "C" NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL,
    "access_token" TEXT COLLATE "C",
    "refresh_token" TEXT COLLATE "C",
    "id_token" TEXT COLLATE "C",
    "access_token_expires_at" TIMESTAMP(3),
    "refresh_token_expires_at" TIMESTAMP(3),
    "scope" TEXT COLLATE "C",
    "password" TEXT COLLATE "C",
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT COLLATE "C" NOT NULL,
    "identifier" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "expires_at" TIMESTAMP(3) NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" SERIAL NOT NULL,
    "uuid" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C",

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agents" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "uuid" TEXT COLLATE "C",
    "name" TEXT COLLATE "C",
    "name_from_at" TIMESTAMP(3),

    CONSTRAINT "agents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calls" (
    "id" SERIAL NOT NULL,
    "uuid" TEXT COLLATE "C" NOT NULL,
    "campaign_id" INTEGER,
    "type" TEXT COLLATE "C",
    "phone_number" TEXT COLLATE "C",
    "phone_digits" TEXT COLLATE "C",
    "call_status" TEXT COLLATE "C",
    "outcome" TEXT COLLATE "C" NOT NULL,
    "result" TEXT COLLATE "C",
    "sentiment" TEXT COLLATE "C" NOT NULL,
    "agent_id" INTEGER,
    "initial_language" TEXT COLLATE "C",
    "final_language" TEXT COLLATE "C",
    "voice_gender" TEXT COLLATE "C",
    "deciding_attempt_id" INTEGER,
    "attempt_count" INTEGER NOT NULL,
    "answered_count" INTEGER NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "first_attempt_at" TIMESTAMP(3) NOT NULL,
    "last_attempt_at" TIMESTAMP(3) NOT NULL,
    "duration_seconds" INTEGER,
    "bill_duration_seconds" INTEGER,

    CONSTRAINT "calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempts" (
    "id" SERIAL NOT NULL,
    "event_uuid" TEXT COLLATE "C" NOT NULL,
    "call_id" INTEGER NOT NULL,
    "campaign_id" INTEGER,
    "agent_id" INTEGER,
    "number" INTEGER,
    "status" TEXT COLLATE "C",
    "outcome" TEXT COLLATE "C" NOT NULL,
    "call_status" TEXT COLLATE "C",
    "started_at" TIMESTAMP(3) NOT NULL,
    "started_at_sent" BOOLEAN NOT NULL,
    "ended_at" TIMESTAMP(3),
    "duration_seconds" INTEGER,
    "bill_duration_seconds" INTEGER,
    "initial_language" TEXT COLLATE "C",
    "final_language" TEXT COLLATE "C",
    "voice_gender" TEXT COLLATE "C",
    "result" TEXT COLLATE "C",
    "sentiment" TEXT COLLATE "C" NOT NULL,
    "received_at" TIMESTAMP(3) NOT NULL,
    "revision_count" INTEGER NOT NULL,

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_contents" (
    "attempt_id" INTEGER NOT NULL,
    "summary" TEXT COLLATE "C",
    "result_sent" TEXT COLLATE "C",
    "last_answer" TEXT COLLATE "C",
    "recording_key" TEXT COLLATE "C",
    "conversation_path" TEXT COLLATE "C",
    "trace_id" TEXT COLLATE "C",
    "messages" TEXT COLLATE "C",
    "transcript_source" TEXT COLLATE "C",
    "claimed_messages" INTEGER,
    "warnings" TEXT COLLATE "C",

    CONSTRAINT "attempt_contents_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "report_definitions" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "uuid" TEXT COLLATE "C",
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "report_definitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "attempt_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "definition_id" INTEGER NOT NULL,
    "content" TEXT COLLATE "C",
    "result" TEXT COLLATE "C",
    "folded" TEXT COLLATE "C",
    "number" DOUBLE PRECISION,
    "kind" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("attempt_id","position")
);

-- CreateTable
CREATE TABLE "variable_definitions" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "campaign_id" INTEGER,
    "name" TEXT COLLATE "C" NOT NULL,
    "column_number" INTEGER,
    "occurrence" INTEGER NOT NULL,

    CONSTRAINT "variable_definitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "variable_values" (
    "call_id" INTEGER NOT NULL,
    "definition_id" INTEGER NOT NULL,
    "text" TEXT COLLATE "C",
    "folded" TEXT COLLATE "C",
    "number" DOUBLE PRECISION,
    "kind" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "variable_values_pkey" PRIMARY KEY ("call_id","definition_id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" SERIAL NOT NULL,
    "received_at" TIMESTAMP(3) NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "http_status" INTEGER NOT NULL,
    "result" TEXT COLLATE "C" NOT NULL,
    "body_sha256" BYTEA NOT NULL,
    "body" BYTEA NOT NULL,
    "body_codec" INTEGER NOT NULL,
    "body_bytes" INTEGER NOT NULL,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "last_seen_at" TIMESTAMP(3) NOT NULL,
    "attempt_id" INTEGER,
    "call_event_uuid" TEXT COLLATE "C",
    "warning_count" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT COLLATE "C",
    "tries" INTEGER NOT NULL DEFAULT 0,
    "retry_at" TIMESTAMP(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarantine" (
    "id" SERIAL NOT NULL,
    "received_at" TIMESTAMP(3) NOT NULL,
    "remote" TEXT COLLATE "C",
    "body" BYTEA NOT NULL,
    "body_codec" INTEGER NOT NULL,
    "body_bytes" INTEGER NOT NULL,

    CONSTRAINT "quarantine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tokens" (
    "id" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "last_used_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),

    CONSTRAINT "tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limits_key_key" ON "rate_limits"("key");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_uuid_key" ON "campaigns"("uuid");

-- CreateIndex
CREATE UNIQUE INDEX "agents_key_key" ON "agents"("key");

-- CreateIndex
CREATE UNIQUE INDEX "calls_uuid_key" ON "calls"("uuid");

-- CreateIndex
CREATE INDEX "calls_campaign_id_last_attempt_at_idx" ON "calls"("campaign_id", "last_attempt_at");

-- CreateIndex
CREATE INDEX "calls_last_attempt_at_idx" ON "calls"("last_attempt_at");

-- CreateIndex
CREATE INDEX "calls_phone_digits_idx" ON "calls"("phone_digits");

-- CreateIndex
CREATE UNIQUE INDEX "attempts_event_uuid_key" ON "attempts"("event_uuid");

-- CreateIndex
CREATE INDEX "attempts_call_id_idx" ON "attempts"("call_id");

-- CreateIndex
CREATE INDEX "attempts_started_at_idx" ON "attempts"("started_at");

-- CreateIndex
CREATE INDEX "attempts_campaign_id_started_at_idx" ON "attempts"("campaign_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_definitions_key_key" ON "report_definitions"("key");

-- CreateIndex
-- By hand: the beginning only, since an index entry holds at most 2.7 kB and a report may be long (lib/filters/comparison.ts).
CREATE INDEX "reports_definition_id_folded_idx" ON "reports"("definition_id", substr("folded", 1, 100));

-- CreateIndex
CREATE UNIQUE INDEX "variable_definitions_key_key" ON "variable_definitions"("key");

-- CreateIndex
CREATE INDEX "variable_definitions_campaign_id_idx" ON "variable_definitions"("campaign_id");

-- CreateIndex
-- By hand: the beginning only, since an index entry holds at most 2.7 kB and a report may be long (lib/filters/comparison.ts).
CREATE INDEX "variable_values_definition_id_folded_idx" ON "variable_values"("definition_id", substr("folded", 1, 100));

-- CreateIndex
CREATE INDEX "variable_values_definition_id_number_idx" ON "variable_values"("definition_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_body_sha256_key" ON "deliveries"("body_sha256");

-- CreateIndex
CREATE INDEX "deliveries_attempt_id_idx" ON "deliveries"("attempt_id");

-- CreateIndex
CREATE INDEX "deliveries_state_retry_at_idx" ON "deliveries"("state", "retry_at");

-- CreateIndex
CREATE UNIQUE INDEX "tokens_sha256_key" ON "tokens"("sha256");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_contents" ADD CONSTRAINT "attempt_contents_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "report_definitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variable_definitions" ADD CONSTRAINT "variable_definitions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variable_values" ADD CONSTRAINT "variable_values_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variable_values" ADD CONSTRAINT "variable_values_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "variable_definitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE SET NULL ON UPDATE CASCADE;
