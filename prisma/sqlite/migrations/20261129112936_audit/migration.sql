-- CreateTable
CREATE TABLE "audit_records" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_user_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "audit_records_at_idx" ON "audit_records"("at");

-- CreateIndex
CREATE INDEX "audit_records_subject_kind_subject_id_idx" ON "audit_records"("subject_kind", "subject_id");


-- By hand: what was recorded stays as it was; only retention takes rows away, whole
CREATE TRIGGER "audit_records_stay" BEFORE UPDATE ON "audit_records" BEGIN
  SELECT RAISE(ABORT, 'audit records are not changed');
END;
