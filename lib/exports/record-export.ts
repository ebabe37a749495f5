import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { recordAudit } from '@/lib/audit/mutations';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';

type Exported = { filter: Filter; format: string; what: string; rowCount: number; selectedCount?: number | null };

/**
 * Notes in the audit, before a row leaves, who takes what away (RELIABILITY.md): the campaigns, and of the rest of the filter the names
 * alone, since phones and customers' values would outlive their erasure there.
 * @throws AppError `unavailable` when it cannot be written; then nothing is exported.
 */
export async function recordExport(viewer: Viewer, { filter, format, what, rowCount, selectedCount = null }: Exported): Promise<void> {
  const subject = { kind: 'list', id: filter.campaign?.join(',') ?? 'all' } as const;
  const asked = [...new Set(encodeFilter(filter).keys())].join(' ');
  await recordAudit(viewer, { action: 'export', subject, detail: { format, what, rowCount, selectedCount, asked } });
}
