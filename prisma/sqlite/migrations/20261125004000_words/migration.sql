-- By hand: Prisma knows no virtual tables (external tables of the drift check). Contentless: the words alone, not the texts once more.
-- Words come split and folded (lib/search/words.ts), so the plainest tokenizer serves; phrases need their places.

-- What was said in an attempt, rowid = attempts.id
CREATE VIRTUAL TABLE "attempt_words" USING fts5(summary, bot, customer, other, content='', contentless_delete=1, tokenize='ascii');

-- The values of a call's variables, rowid = calls.id
CREATE VIRTUAL TABLE "call_words" USING fts5(words, content='', contentless_delete=1, tokenize='ascii', detail=none);

-- Whatever takes an attempt or a call away takes its words
CREATE TRIGGER "attempt_words_go" AFTER DELETE ON "attempts" BEGIN
  DELETE FROM "attempt_words" WHERE rowid = old.id;
END;
CREATE TRIGGER "call_words_go" AFTER DELETE ON "calls" BEGIN
  DELETE FROM "call_words" WHERE rowid = old.id;
END;

-- Rows that are there already are filled in by the next start, newest first (lib/search/mutations/fill-words.ts)
INSERT INTO "settings" ("key", "value", "updated_at") SELECT 'wordsOfAttemptsFrom', CAST(MAX("id") AS TEXT), 0 FROM "attempts" HAVING COUNT(*) > 0;
INSERT INTO "settings" ("key", "value", "updated_at") SELECT 'wordsOfCallsFrom', CAST(MAX("id") AS TEXT), 0 FROM "calls" HAVING COUNT(*) > 0;
