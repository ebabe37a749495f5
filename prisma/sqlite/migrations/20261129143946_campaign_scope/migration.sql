-- AlterTable
ALTER TABLE "users" ADD COLUMN "campaign_scope" TEXT;
