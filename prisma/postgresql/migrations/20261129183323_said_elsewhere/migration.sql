-- AlterTable
ALTER TABLE "attempt_contents" ADD COLUMN     "said_elsewhere" TEXT;

