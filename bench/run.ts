/** `npm run bench -- ingest`: what the webhook takes per second, beside what the same machine could do at best; `calls`: what reads cost; `pages`: what whole pages cost; `export`: what a file of everything costs; `transcript`: a long talk in the browser; `recording`: from play to sound; `typing`: from a letter in a filter to the rows. */
import { parseArgs } from 'node:util';
import { benchCalls } from './calls/bench-calls';
import { benchExport } from './export/bench-export';
import { benchRecording } from './recording/bench-recording';
import { benchIngest } from './ingest/bench-ingest';
import { benchPages } from './pages/bench-pages';
import { benchTranscript } from './transcript/bench-transcript';
import { benchTyping } from './typing/bench-typing';

const USAGE = `npm run bench -- ingest|calls|pages|export|transcript|recording|typing [options]
  --seconds <n>       each server is measured so long with each number of connections, in five turns (10)
  --attempts <n>      stored attempts of the full database (1000000); 0 leaves it out
  --keep <file>       the full database is kept there for the next run, and taken from there
  --connections <l>   comma list (1,32,256)
  --no-postgresql     SQLite only
  --postgresql <url>  its full database, which is filled first when it is empty; calls: measured in that database
calls and pages take --attempts and --keep (/tmp/bench-full.db)
  --only <text>       of calls, what has this in its name
export takes --attempts and --keep (/tmp/bench-full.db), of which it makes a copy; it needs the sqlite3 command; it fills in a
  campaign's CSV and XLSX of 200 000 rows as well
  --calls <n>         only so many calls, in whole campaigns (all)
recording takes --presses (28), and builds the pages before
typing takes --times (20), of each kind of filter
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '10' },
    attempts: { type: 'string', default: '1000000' },
    keep: { type: 'string' },
    connections: { type: 'string', default: '1,32,256' },
    calls: { type: 'string' },
    postgresql: { type: 'string' },
    presses: { type: 'string', default: '28' },
    times: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    'no-postgresql': { type: 'boolean', default: false },
  },
});

if (positionals[0] === 'ingest') {
  await benchIngest({
    durationMs: Number(values.seconds) * 1_000,
    storedAttempts: Number(values.attempts),
    keptIn: values.keep ?? null,
    connections: values.connections.split(',').map(Number),
    withPostgresql: !values['no-postgresql'], postgresqlUrl: values.postgresql ?? null,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
} else if (positionals[0] === 'calls') {
  await benchCalls({
    storedAttempts: Number(values.attempts), only: values.only,
    keptIn: values.keep ?? '/tmp/bench-full.db',
    postgresqlUrl: values.postgresql ?? null,
    say: (line) => void process.stdout.write(`${line}\n`),
  });
} else if (positionals[0] === 'pages') {
  await benchPages({
    storedAttempts: Number(values.attempts),
    keptIn: values.keep ?? '/tmp/bench-full.db',
    say: (line) => void process.stdout.write(`${line}\n`),
  });
} else if (positionals[0] === 'export') {
  await benchExport({
    storedAttempts: Number(values.attempts ?? '1000000'), keptIn: values.keep ?? '/tmp/bench-full.db',
    calls: values.calls === undefined ? null : Number(values.calls), say: (line) => void process.stdout.write(`${line}\n`),
  });
} else if (positionals[0] === 'transcript') {
  await benchTranscript((line) => void process.stdout.write(`${line}\n`));
} else if (positionals[0] === 'recording') {
  await benchRecording({ presses: Number(values.presses), say: (line) => void process.stdout.write(`${line}\n`) });
} else if (positionals[0] === 'typing') {
  await benchTyping({ times: Number(values.times), say: (line) => void process.stdout.write(`${line}\n`) });
} else {
  process.stderr.write(USAGE);
  process.exitCode = 1;
}
