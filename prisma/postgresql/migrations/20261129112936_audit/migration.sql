-- CreateTable
CREATE TABLE "audit_records" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor_kind" TEXT COLLATE "C" NOT NULL,
    "actor_user_id" TEXT COLLATE "C",
    "actor_name" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "subject_kind" TEXT COLLATE "C" NOT NULL,
    "subject_id" TEXT COLLATE "C" NOT NULL,
    "detail" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "audit_records_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_records_at_idx" ON "audit_records"("at");

-- CreateIndex
CREATE INDEX "audit_records_subject_kind_subject_id_idx" ON "audit_records"("subject_kind", "subject_id");


-- By hand: what was recorded stays as it was; only retention takes rows away, whole
CREATE FUNCTION audit_records_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit records are not changed';
END $$;

CREATE TRIGGER audit_records_stay BEFORE UPDATE ON audit_records FOR EACH ROW EXECUTE FUNCTION audit_records_stay();
