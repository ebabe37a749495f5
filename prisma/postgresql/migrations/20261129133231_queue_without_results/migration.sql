-- DropIndex
DROP INDEX "calls_queue_idx";

-- CreateIndex
CREATE INDEX "calls_reached_order_idx" ON "calls"("last_attempt_at", "id", "campaign_id", "sentiment", "duration_seconds") WHERE (outcome = 'ANSWERED');

-- CreateIndex
CREATE INDEX "calls_unmapped_idx" ON "calls"("id") WHERE (outcome = 'ANSWERED') AND ((result IS NULL) OR (result = '') OR (result = 'NONE') OR (result = 'CALL_ANSWERED'));

