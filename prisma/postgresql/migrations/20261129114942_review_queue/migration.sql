-- CreateIndex
CREATE INDEX "calls_reached_idx" ON "calls"("last_attempt_at", "campaign_id", "sentiment", "result", "duration_seconds") WHERE (outcome = 'ANSWERED');

