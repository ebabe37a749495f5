import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { mayReveal } from '@/lib/access/mask';
import type { Viewer } from '@/lib/access/viewer';
import { recordAudit } from '@/lib/audit/mutations';
import type { CallVariable } from '@/lib/calls/types';
import { reader } from '@/lib/db/client';
import { AppError } from '@/lib/errors/app-error';
import { callVariable } from './call-variable';
import { byColumn } from './column-order';
import type { RevealRequest } from './schema';

/**
 * One variable of a call as it was sent, whoever masked it, once the audit has recorded who asked; null when the viewer may see no such
 * call or it has no such variable. A mutation for its record: without it there is no answer.
 * @throws AppError `forbidden` for viewers and API tokens, `unavailable` when the record cannot be written.
 */
export async function revealVariable(viewer: Viewer, { callUuid, position }: RevealRequest): Promise<CallVariable | null> {
  if (!mayReveal(viewer)) throw new AppError('forbidden', 'Your role may not reveal masked variables.');
  const call = await reader().call.findFirst({
    where: { uuid: callUuid.toLowerCase(), ...inCampaignScope(viewer) },
    select: {
      uuid: true,
      variables: { select: { text: true, kind: true, definition: { select: { name: true, columnNumber: true, occurrence: true } } } },
    },
  });
  const stored = call?.variables.sort((a, b) => byColumn(a.definition, b.definition))[position];
  if (!call || !stored) return null;
  const variable = callVariable(stored);
  await recordAudit(viewer, {
    action: 'variable.reveal', subject: { kind: 'call', id: call.uuid }, detail: { variable: variable.name, columnNumber: variable.columnNumber },
  });
  return variable;
}
