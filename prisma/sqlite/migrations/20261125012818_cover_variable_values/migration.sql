-- DropIndex
DROP INDEX "variable_values_definition_id_folded_idx";

-- DropIndex
DROP INDEX "variable_values_definition_id_number_idx";

-- CreateIndex
CREATE INDEX "variable_values_definition_id_folded_number_call_id_idx" ON "variable_values"("definition_id", "folded", "number", "call_id");
