-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'viewer',
    "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expires_at" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" DATETIME,
    "refresh_token_expires_at" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL,
    CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" DATETIME NOT NULL,
    "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "uuid" TEXT NOT NULL,
    "name" TEXT
);

-- CreateTable
CREATE TABLE "agents" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "uuid" TEXT,
    "name" TEXT,
    "name_from_at" DATETIME
);

-- CreateTable
CREATE TABLE "calls" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "uuid" TEXT NOT NULL,
    "campaign_id" INTEGER,
    "type" TEXT,
    "phone_number" TEXT,
    "phone_digits" TEXT,
    "call_status" TEXT,
    "outcome" TEXT NOT NULL,
    "result" TEXT,
    "sentiment" TEXT NOT NULL,
    "agent_id" INTEGER,
    "initial_language" TEXT,
    "final_language" TEXT,
    "voice_gender" TEXT,
    "deciding_attempt_id" INTEGER,
    "attempt_count" INTEGER NOT NULL,
    "answered_count" INTEGER NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "first_attempt_at" DATETIME NOT NULL,
    "last_attempt_at" DATETIME NOT NULL,
    "duration_seconds" INTEGER,
    "bill_duration_seconds" INTEGER,
    CONSTRAINT "calls_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "calls_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "attempts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "event_uuid" TEXT NOT NULL,
    "call_id" INTEGER NOT NULL,
    "campaign_id" INTEGER,
    "agent_id" INTEGER,
    "number" INTEGER,
    "status" TEXT,
    "outcome" TEXT NOT NULL,
    "call_status" TEXT,
    "started_at" DATETIME NOT NULL,
    "started_at_sent" BOOLEAN NOT NULL,
    "ended_at" DATETIME,
    "duration_seconds" INTEGER,
    "bill_duration_seconds" INTEGER,
    "initial_language" TEXT,
    "final_language" TEXT,
    "voice_gender" TEXT,
    "result" TEXT,
    "sentiment" TEXT NOT NULL,
    "received_at" DATETIME NOT NULL,
    "revision_count" INTEGER NOT NULL,
    CONSTRAINT "attempts_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "attempts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "attempts_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agents" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "attempt_contents" (
    "attempt_id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "summary" TEXT,
    "result_sent" TEXT,
    "last_answer" TEXT,
    "recording_key" TEXT,
    "conversation_path" TEXT,
    "trace_id" TEXT,
    "messages" TEXT,
    "transcript_source" TEXT,
    "claimed_messages" INTEGER,
    "warnings" TEXT,
    CONSTRAINT "attempt_contents_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "report_definitions" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "uuid" TEXT,
    "name" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "reports" (
    "attempt_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "definition_id" INTEGER NOT NULL,
    "content" TEXT,
    "result" TEXT,
    "folded" TEXT,
    "number" REAL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("attempt_id", "position"),
    CONSTRAINT "reports_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "reports_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "report_definitions" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "variable_definitions" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "campaign_id" INTEGER,
    "name" TEXT NOT NULL,
    "column_number" INTEGER,
    "occurrence" INTEGER NOT NULL,
    CONSTRAINT "variable_definitions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "variable_values" (
    "call_id" INTEGER NOT NULL,
    "definition_id" INTEGER NOT NULL,
    "text" TEXT,
    "folded" TEXT,
    "number" REAL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("call_id", "definition_id"),
    CONSTRAINT "variable_values_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "variable_values_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "variable_definitions" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "received_at" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "http_status" INTEGER NOT NULL,
    "result" TEXT NOT NULL,
    "body_sha256" BLOB NOT NULL,
    "body" BLOB NOT NULL,
    "body_codec" INTEGER NOT NULL,
    "body_bytes" INTEGER NOT NULL,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "last_seen_at" DATETIME NOT NULL,
    "attempt_id" INTEGER,
    "call_event_uuid" TEXT,
    "warning_count" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "retry_at" DATETIME,
    CONSTRAINT "deliveries_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "quarantine" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "received_at" DATETIME NOT NULL,
    "remote" TEXT,
    "body" BLOB NOT NULL,
    "body_codec" INTEGER NOT NULL,
    "body_bytes" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "tokens" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL,
    "last_used_at" DATETIME,
    "revoked_at" DATETIME
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updated_at" DATETIME NOT NULL
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
CREATE INDEX "reports_definition_id_folded_idx" ON "reports"("definition_id", "folded");

-- CreateIndex
CREATE UNIQUE INDEX "variable_definitions_key_key" ON "variable_definitions"("key");

-- CreateIndex
CREATE INDEX "variable_definitions_campaign_id_idx" ON "variable_definitions"("campaign_id");

-- CreateIndex
CREATE INDEX "variable_values_definition_id_folded_idx" ON "variable_values"("definition_id", "folded");

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
