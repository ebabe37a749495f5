import 'server-only';
import { z } from 'zod';
import { reader } from '@/lib/db/client';
import type { Tx } from '@/lib/db/transaction';
import { CommandRefused } from '@/lib/command-line/command-refused';

const KEY = 'reprojection';

const Tally = z.object({ projected: z.int(), recovered: z.int(), rejected: z.int(), failed: z.int(), damaged: z.int() });

/** How far a run has come; written in the transaction of each batch, so that what it says is done is done, and nothing twice. */
const RunState = z.object({
  runId: z.string(),
  /** a hash of the product's sources: another version would read the rest by other rules */
  rules: z.string(),
  campaignUuid: z.string().nullable(),
  since: z.coerce.date().nullable(),
  /** every delivery up to here is done */
  afterId: z.int(),
  /** the newest delivery when the run began: later ones were projected by today's rules */
  untilId: z.int(),
  done: z.int(),
  tally: Tally,
});
export type RunState = z.infer<typeof RunState>;

/** The run that was begun and not finished; null when there is none. */
export async function readRunState(): Promise<RunState | null> {
  return parse(await reader().setting.findUnique({ where: { key: KEY }, select: { value: true } }));
}

/** Writes the state of a new run over whatever is there. */
export async function beginRun(tx: Tx, state: RunState): Promise<void> {
  const row = { value: JSON.stringify(state), updatedAt: new Date() };
  await tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, ...row }, update: row, select: { key: true } });
}

/** Writes how far the run has come. @throws CommandRefused when another process goes on with it. */
export async function moveRun(tx: Tx, from: RunState, to: RunState): Promise<void> {
  await requireOwn(tx, from);
  await beginRun(tx, to);
}

/** Forgets the run: it is finished. @throws CommandRefused when another process goes on with it. */
export async function endRun(tx: Tx, state: RunState): Promise<void> {
  await requireOwn(tx, state);
  await tx.setting.delete({ where: { key: KEY }, select: { key: true } });
}

async function requireOwn(tx: Tx, { runId, afterId }: RunState): Promise<void> {
  const stored = parse(await tx.setting.findUnique({ where: { key: KEY }, select: { value: true } }));
  if (stored?.runId === runId && stored.afterId === afterId) return;
  throw new CommandRefused('Another reprojection is under way; this one ends here. Everything that it did is kept.');
}

function parse(row: { value: string } | null): RunState | null {
  if (row === null) return null;
  const parsed = RunState.safeParse(JSON.parse(row.value));
  return parsed.success ? parsed.data : null;
}
