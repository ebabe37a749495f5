-- CreateTable
CREATE TABLE "reviews" (
    "id" SERIAL NOT NULL,
    "call_uuid" TEXT COLLATE "C" NOT NULL,
    "attempt_uuid" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL,
    "bot_sentiment" TEXT COLLATE "C",
    "bot_result" TEXT COLLATE "C",
    "sentiment_agreed" BOOLEAN,
    "human_sentiment" TEXT COLLATE "C",
    "result_agreed" BOOLEAN,
    "human_result" TEXT COLLATE "C",
    "score_percent" DOUBLE PRECISION,
    "is_failed" BOOLEAN,
    "comment" TEXT COLLATE "C",
    "reviewer_id" TEXT COLLATE "C",
    "reviewer_name" TEXT COLLATE "C",
    "reviewer_folded" TEXT COLLATE "C",
    "reviewed_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_answers" (
    "review_id" INTEGER NOT NULL,
    "criterion_id" INTEGER NOT NULL,
    "answer" INTEGER,

    CONSTRAINT "review_answers_pkey" PRIMARY KEY ("review_id","criterion_id")
);

-- CreateTable
CREATE TABLE "scorecard_criteria" (
    "id" SERIAL NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "description" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "weight" INTEGER NOT NULL,
    "is_critical" BOOLEAN NOT NULL,
    "retired_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "scorecard_criteria_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tags" (
    "id" SERIAL NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "folded" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_tags" (
    "call_uuid" TEXT COLLATE "C" NOT NULL,
    "tag_id" INTEGER NOT NULL,
    "author_name" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "call_tags_pkey" PRIMARY KEY ("call_uuid","tag_id")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" TEXT COLLATE "C" NOT NULL,
    "call_uuid" TEXT COLLATE "C" NOT NULL,
    "attempt_uuid" TEXT COLLATE "C",
    "turn_index" INTEGER,
    "at_seconds" DOUBLE PRECISION,
    "text" TEXT COLLATE "C" NOT NULL,
    "author_id" TEXT COLLATE "C",
    "author_name" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "scorecard_criteria"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_tags" ADD CONSTRAINT "call_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags"("id") ON DELETE CASCADE ON UPDATE CASCADE;
