-- CreateIndex
CREATE INDEX "deliveries_filters_idx" ON "deliveries"("id", "state", "http_status", "result", "warning_count", "received_at", "attempt_id");
