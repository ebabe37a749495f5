import { reader } from '@/lib/db/client';

/** Everything that is derived from deliveries, by external ids and in a fixed order; without row ids and arrival times. */
export async function dumpProjection(): Promise<unknown> {
  const [calls, attempts] = await Promise.all([listCalls(), listAttempts()]);
  const agents = await reader().agent.findMany({ select: { key: true, uuid: true, name: true, nameFromAt: true }, orderBy: { key: 'asc' } });
  return { agents, attempts, calls };
}

async function listCalls() {
  const calls = await reader().call.findMany({
    omit: { id: true, campaignId: true, agentId: true, decidingAttemptId: true },
    include: {
      campaign: { select: { uuid: true } },
      agent: { select: { key: true } },
      variables: { select: { text: true, folded: true, number: true, kind: true, definition: { select: { key: true } } } },
    },
    orderBy: { uuid: 'asc' },
  });
  return Promise.all(calls.map(async ({ variables, ...call }) => ({
    ...call,
    variables: variables.sort((a, b) => (a.definition.key < b.definition.key ? -1 : 1)),
  })));
}

async function listAttempts() {
  return reader().attempt.findMany({
    omit: { id: true, callId: true, campaignId: true, agentId: true, receivedAt: true },
    include: {
      call: { select: { uuid: true } },
      campaign: { select: { uuid: true } },
      agent: { select: { key: true } },
      content: { omit: { attemptId: true } },
      reports: { omit: { attemptId: true, definitionId: true }, include: { definition: { select: { key: true } } }, orderBy: { position: 'asc' } },
    },
    orderBy: { eventUuid: 'asc' },
  });
}
