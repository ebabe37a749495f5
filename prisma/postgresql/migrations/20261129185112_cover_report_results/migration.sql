-- DropIndex
DROP INDEX "reports_definition_id_folded_idx";

-- CreateIndex
CREATE INDEX "reports_definition_id_folded_number_attempt_id_idx" ON "reports"("definition_id", substr("folded", 1, 100), "number", "attempt_id");
