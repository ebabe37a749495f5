import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { maskPhones, readHiddenVariables } from '@/lib/facets/data/mask-values';
import type { Filter } from '@/lib/filters/schema';
import type { VariableSummary } from '../types';
import { listVariables } from './list-variables';

/** `listVariables` as this viewer may see it: without the values of variables that are masked, and without phones for a `viewer`. */
export async function listShownVariables(viewer: Viewer, filter: Filter): Promise<VariableSummary[]> {
  const [variables, isHidden] = await Promise.all([listVariables(viewer, filter), readHiddenVariables(viewer)]);
  return Promise.all(variables.map(async (variable) => ({
    ...variable, topValues: isHidden(variable.name) ? [] : await maskPhones(viewer, variable.topValues),
  })));
}
