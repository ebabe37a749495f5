import 'server-only';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Viewer } from '@/lib/access/viewer';
import { CommandRefused } from '@/lib/command-line/command-refused';
import { openMigratedDatabase } from '@/lib/command-line/open-migrated-database';
import { type Command, runCommand, say } from '@/lib/command-line/run-command';
import { createUser } from './mutations';
import { NewUser } from './schema';

const USAGE = `npm run user -- --email aida@example.kz --role admin|manager|viewer [--name Aida] [--campaigns <uuid>,<uuid>]

Makes a user of all campaigns, or of those named, and prints the password once, also while the server runs.
Exit code: 0 made; 1 not, and why.`;

/** Who may run commands on the machine may do what an admin may; the audit names the command. */
const OPERATOR: Viewer = { kind: 'user', userId: null, name: 'npm run user', role: 'admin', campaignScope: 'all' };

const REFUSALS = { email_taken: 'This e-mail has an account already.', unknown_campaign: 'A campaign of this list is not known here.' } as const;

await runCommand(USAGE, run);

async function run({ words }: Command): Promise<number> {
  const { values } = parseArgs({
    args: words, options: { email: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' }, campaigns: { type: 'string' } },
  });
  const read = NewUser.safeParse({
    email: values.email, role: values.role, name: values.name ?? values.email?.split('@')[0], campaignScope: values.campaigns?.split(',') ?? 'all',
  });
  if (!read.success) {
    throw new CommandRefused([USAGE, '', ...read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)].join('\n'));
  }
  await openMigratedDatabase();
  // made here, so that it stands in no shell's history
  const password = randomBytes(12).toString('base64url');
  const created = await createUser(OPERATOR, { ...read.data, password });
  if (!created.ok) throw new CommandRefused(REFUSALS[created.reason]);
  say(`${read.data.email} (${read.data.role}) can sign in.`);
  say(`Password, shown this once: ${password}`);
  return 0;
}
