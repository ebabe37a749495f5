'use server';

import { requireActionViewer } from '@/lib/auth/require-viewer';
import { formatVariableValue } from '@/lib/format/variable-value';
import { revealVariable } from '@/lib/variables/mutations';
import { RevealRequest } from '@/lib/variables/schema';

/** A masked variable's value, on the record. The page is not rendered again: what was revealed is one reader's, once. */
export async function revealVariableAction(callUuid: string, position: number): Promise<{ ok: true; text: string } | { ok: false }> {
  const viewer = await requireActionViewer();
  const parsed = RevealRequest.safeParse({ callUuid, position });
  const variable = parsed.success ? await revealVariable(viewer, parsed.data) : null;
  return variable === null ? { ok: false } : { ok: true, text: formatVariableValue(variable.value) };
}
