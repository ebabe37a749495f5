import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { CallVariable } from '@/lib/calls/types';
import type { JsonValue } from '@/lib/format/json-value';
import { pickVariable } from '../pick-variable';
import { listCampaignColumns } from './list-campaign-columns';
import { listVariableNames } from './list-variable-names';

/** A variable that a table can show: its header (unique), the name that filters and sorts take, and how to find it in a call. */
export type TableVariable = { header: string; name: string; pick: (variables: readonly CallVariable[]) => JsonValue };

/**
 * The variables of one campaign (uuid) as its spreadsheet has them or, without one, of all campaigns in scope by name: a call's first variable
 * of that name then stands in the column. None for an unknown campaign.
 */
export async function listTableVariables(viewer: Viewer, campaignUuid: string | null): Promise<TableVariable[]> {
  if (campaignUuid === null) {
    return (await listVariableNames(viewer)).map((name) => ({
      header: name, name, pick: (variables) => variables.find((variable) => variable.name === name)?.value ?? null,
    }));
  }
  return (await listCampaignColumns(viewer, campaignUuid)).map((column) => ({
    header: column.header, name: column.name, pick: (variables) => pickVariable(variables, column)?.value ?? null,
  }));
}
