-- CreateTable
CREATE TABLE "recording_peaks" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "duration_seconds" REAL NOT NULL,
    "peaks" BLOB NOT NULL,
    "created_at" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "recording_peaks_key_key" ON "recording_peaks"("key");
