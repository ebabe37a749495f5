-- CreateTable
CREATE TABLE "reviews" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "call_uuid" TEXT NOT NULL,
    "attempt_uuid" TEXT,
    "status" TEXT NOT NULL,
    "bot_sentiment" TEXT,
    "bot_result" TEXT,
    "sentiment_agreed" BOOLEAN,
    "human_sentiment" TEXT,
    "result_agreed" BOOLEAN,
    "human_result" TEXT,
    "score_percent" REAL,
    "is_failed" BOOLEAN,
    "comment" TEXT,
    "reviewer_id" TEXT,
    "reviewer_name" TEXT,
    "reviewer_folded" TEXT,
    "reviewed_at" DATETIME,
    "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL,
    "version" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "review_answers" (
    "review_id" INTEGER NOT NULL,
    "criterion_id" INTEGER NOT NULL,
    "answer" INTEGER,

    PRIMARY KEY ("review_id", "criterion_id"),
    CONSTRAINT "review_answers_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "review_answers_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "scorecard_criteria" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "scorecard_criteria" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "kind" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "is_critical" BOOLEAN NOT NULL,
    "retired_at" DATETIME,
    "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "tags" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "call_tags" (
    "call_uuid" TEXT NOT NULL,
    "tag_id" INTEGER NOT NULL,
    "author_name" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL,

    PRIMARY KEY ("call_uuid", "tag_id"),
    CONSTRAINT "call_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "notes" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "call_uuid" TEXT NOT NULL,
    "attempt_uuid" TEXT,
    "turn_index" INTEGER,
    "at_seconds" REAL,
    "text" TEXT NOT NULL,
    "author_id" TEXT,
    "author_name" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "reviews_call_uuid_key" ON "reviews"("call_uuid");

-- CreateIndex
CREATE INDEX "reviews_status_call_uuid_idx" ON "reviews"("status", "call_uuid");

-- CreateIndex
CREATE INDEX "review_answers_criterion_id_idx" ON "review_answers"("criterion_id");

-- CreateIndex
CREATE UNIQUE INDEX "tags_folded_key" ON "tags"("folded");

-- CreateIndex
CREATE INDEX "call_tags_tag_id_call_uuid_idx" ON "call_tags"("tag_id", "call_uuid");

-- CreateIndex
CREATE INDEX "notes_call_uuid_idx" ON "notes"("call_uuid");
