import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { mergeRevisions } from '@/lib/hubtalk/merge';
import type { CallFacts, ProjectedAttempt, ValueKind } from '@/lib/hubtalk/types';
import { byColumn } from '@/lib/variables/column-order';
import { loadRevisions } from './load-revisions';

const KINDS: readonly ValueKind[] = ['string', 'number', 'boolean', 'null', 'json'];

/** The facts that these calls hold, as their earlier attempts left them. */
export async function loadStoredFacts(tx: Tx, callIds: readonly number[]): Promise<Map<number, CallFacts>> {
  if (callIds.length === 0) return new Map();
  const calls = await tx.call.findMany({
    where: { id: { in: [...callIds] } },
    select: {
      id: true, type: true, phoneNumber: true, campaign: { select: { uuid: true } },
      variables: {
        select: { text: true, number: true, kind: true, definition: { select: { name: true, columnNumber: true, occurrence: true } } },
      },
    },
  });
  return new Map(calls.map(({ id, type, phoneNumber, campaign, variables }) => [id, {
    type,
    phoneNumber,
    campaignUuid: campaign?.uuid ?? null,
    variables: variables
      .map(({ definition, text, number, kind }) => ({ ...definition, text, number, kind: KINDS.find((known) => known === kind) ?? 'string' }))
      .sort(byColumn),
  }]));
}

/** Attempts merged once more from their raw deliveries, by id. */
export async function reloadAttempts(tx: Tx, attemptIds: readonly number[]): Promise<Map<number, ProjectedAttempt>> {
  const revisions = await loadRevisions(tx, attemptIds);
  return new Map([...revisions].flatMap(([id, received]) => (received.length === 0 ? [] : [[id, mergeRevisions(received)]])));
}
