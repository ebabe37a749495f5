import { spawn } from 'node:child_process';

/** The columns of `calls` that both dump; variables come behind them. */
export const DUMPED_COLUMNS = [
  'call_uuid', 'campaign_uuid', 'campaign_name', 'phone_number', 'outcome', 'attempts', 'first_attempt_at', 'last_attempt_at', 'result', 'sentiment',
  'summary', 'duration_seconds', 'bill_duration_seconds', 'agent_name', 'final_language', 'recording_key',
] as const;

const STORED = [
  'c.uuid', 'p.uuid', 'p.name', 'c.phone_number', 'c.outcome', 'c.attempt_count', 'c.first_attempt_at', 'c.last_attempt_at', 'c.result', 'c.sentiment',
  't.summary', 'c.duration_seconds', 'c.bill_duration_seconds', 'g.name', 'c.final_language', 't.recording_key',
];

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** How long SQLite's own command line takes to write the same joined rows as CSV to nowhere; the file is only read, as it lies there. */
export function timeCommandLineDump(file: string, { variables, campaigns }: { variables: readonly string[]; campaigns: readonly string[] | null }): Promise<number> {
  const joins = variables.map((name, index) =>
    `LEFT JOIN variable_values v${index} ON v${index}.call_id = c.id AND v${index}.definition_id IN (SELECT id FROM variable_definitions WHERE name = ${quoted(name)})`);
  const script = `.mode csv\n.headers on\nSELECT ${[...STORED, ...variables.map((_, index) => `v${index}.text`)].join(', ')} FROM calls c
    LEFT JOIN campaigns p ON p.id = c.campaign_id LEFT JOIN agents g ON g.id = c.agent_id LEFT JOIN attempt_contents t ON t.attempt_id = c.deciding_attempt_id
    ${joins.join(' ')} ${campaigns ? `WHERE p.uuid IN (${campaigns.map(quoted).join(', ')})` : ''};\n`;
  return new Promise((resolve, reject) => {
    const startedMs = performance.now();
    const child = spawn('sqlite3', [`file:${file}?mode=ro&immutable=1`], { stdio: ['pipe', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(performance.now() - startedMs) : reject(new Error(`sqlite3 ended with ${code}`))));
    child.stdin.end(script);
  });
}
