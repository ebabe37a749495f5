-- AlterTable
ALTER TABLE "attempt_contents" ALTER COLUMN "said_elsewhere" SET DATA TYPE TEXT COLLATE "C";
