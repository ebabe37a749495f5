import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { columnHeaders } from '../column-headers';
import { byColumn } from '../column-order';
import type { VariableColumn } from '../types';

/** A spreadsheet has at most 16 384 columns; a page shows far fewer. */
const MOST_COLUMNS = 1_000;

/** The variables of a campaign as table columns, by column number (without one last), name and occurrence; none for an unknown campaign. */
export async function listCampaignColumns(viewer: Viewer, campaignUuid: string): Promise<VariableColumn[]> {
  const scope = inCampaignScope(viewer).campaign;
  const definitions = await reader().variableDefinition.findMany({
    where: { AND: [{ campaign: { uuid: campaignUuid.toLowerCase() } }, scope ? { campaign: scope } : {}] },
    select: { key: true, name: true, columnNumber: true, occurrence: true },
    orderBy: { id: 'asc' },
    take: MOST_COLUMNS,
  });
  const columns = definitions.sort(byColumn);
  const headers = columnHeaders(columns, new Set());
  return columns.map((column, index) => ({ ...column, header: headers[index] ?? column.name }));
}
