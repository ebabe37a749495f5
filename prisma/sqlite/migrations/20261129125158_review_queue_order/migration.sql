-- DropIndex
DROP INDEX "calls_reached_idx";

-- CreateIndex
CREATE INDEX "calls_queue_idx" ON "calls"("last_attempt_at", "id", "campaign_id", "sentiment", "result", "duration_seconds") WHERE outcome = 'ANSWERED';
