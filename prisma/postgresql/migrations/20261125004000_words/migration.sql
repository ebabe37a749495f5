-- By hand: Prisma knows no tsvector (external tables of the drift check). Words come split and folded (lib/search/words.ts).

-- What was said in an attempt; the weight of a word says by whom
CREATE TABLE "attempt_words" (
    "attempt_id" INTEGER NOT NULL,
    "words" TSVECTOR NOT NULL,

    CONSTRAINT "attempt_words_pkey" PRIMARY KEY ("attempt_id"),
    CONSTRAINT "attempt_words_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "attempt_words_words_idx" ON "attempt_words" USING GIN ("words");

-- The values of a call's variables
CREATE TABLE "call_words" (
    "call_id" INTEGER NOT NULL,
    "words" TSVECTOR NOT NULL,

    CONSTRAINT "call_words_pkey" PRIMARY KEY ("call_id"),
    CONSTRAINT "call_words_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "calls"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "call_words_words_idx" ON "call_words" USING GIN ("words");

-- Rows that are there already are filled in by the next start, newest first (lib/search/mutations/fill-words.ts)
INSERT INTO "settings" ("key", "value", "updated_at") SELECT 'wordsOfAttemptsFrom', CAST(MAX("id") AS TEXT), TIMESTAMP 'epoch' FROM "attempts" HAVING COUNT(*) > 0;
INSERT INTO "settings" ("key", "value", "updated_at") SELECT 'wordsOfCallsFrom', CAST(MAX("id") AS TEXT), TIMESTAMP 'epoch' FROM "calls" HAVING COUNT(*) > 0;
