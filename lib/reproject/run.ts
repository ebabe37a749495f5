import 'server-only';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { openMigratedDatabase } from '@/lib/command-line/open-migrated-database';
import { ProgressLine } from '@/lib/command-line/progress-line';
import { type Command, runCommand, say } from '@/lib/command-line/run-command';
import { stopOnSignal } from '@/lib/command-line/stop-on-signal';
import { sourceFingerprint } from '@/lib/server/source-fingerprint';
import { getTimeZone } from '@/lib/settings/data';
import { isDay, startOfDay } from '@/lib/time/day';
import { isKnownCampaign } from './read-deliveries';
import { reproject, type ReprojectReport } from './reproject';
import type { Scope } from './types';

const USAGE = `npm run reproject [-- --campaign <uuid>] [--since <day or instant>] [--restart]

Rebuilds everything derived from the raw deliveries, also while the server runs.
  --campaign   only deliveries of this campaign
  --since      only those received from a day (2026-11-24, in the workspace’s time zone) or an instant (2026-11-24T09:00:00Z) on
  --restart    from the beginning, instead of where an earlier run was stopped
Exit code: 0 done; 1 stopped, wrong words, or a delivery could not be projected (its rows are left as they were).`;

await runCommand(USAGE, run);

async function run({ words }: Command): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: { campaign: { type: 'string' }, since: { type: 'string' }, restart: { type: 'boolean', default: false } },
  });
  await openMigratedDatabase();
  if (values.campaign !== undefined && !(await isKnownCampaign(values.campaign))) throw new CommandRefused(`No campaign has the uuid ${values.campaign}.`);
  const scope: Scope = { campaignUuid: values.campaign ?? null, since: values.since === undefined ? null : await parseSince(values.since) };
  const progress = new ProgressLine('deliveries');
  const report = await reproject({
    scope,
    rules: sourceFingerprint('.'),
    isRestart: values.restart,
    onProgress: (done, of) => progress.show(done, of),
    signal: stopOnSignal(),
  });
  progress.end();
  for (const line of describe(report)) say(line);
  return report.isFinished && report.tally.failed + report.tally.damaged === 0 ? 0 : 1;
}

/** A day of the workspace's calendar, or an instant. */
async function parseSince(text: string): Promise<Date> {
  if (isDay(text)) return startOfDay(text, await getTimeZone());
  const instant = z.iso.datetime({ offset: true }).safeParse(text);
  if (!instant.success) throw new CommandRefused('--since takes a day (2026-11-24, in the workspace’s time zone) or an instant (2026-11-24T09:00:00Z).');
  return new Date(instant.data);
}

function describe({ isFinished, isResumed, done, tally, swept }: ReprojectReport): string[] {
  const { projected, recovered, rejected, failed, damaged } = tally;
  return [
    `${done} deliveries read${isResumed ? ' (with an earlier run)' : ''}: ${projected} projected, ${recovered} recovered, ${rejected} without a usable attempt.`,
    ...(failed > 0 ? [`${failed} could not be projected; their rows are left as they were.`] : []),
    ...(damaged > 0 ? [`${damaged} have a stored body that is not what was received; their rows are left as they were.`] : []),
    ...(swept > 0 ? [`${swept} attempts and calls that no delivery stood behind were taken away.`] : []),
    ...(isFinished ? [] : ['Stopped. The same command goes on from here.']),
  ];
}
