-- CreateTable
CREATE TABLE "recording_peaks" (
    "id" SERIAL NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "duration_seconds" DOUBLE PRECISION NOT NULL,
    "peaks" BYTEA NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "recording_peaks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "recording_peaks_key_key" ON "recording_peaks"("key");

