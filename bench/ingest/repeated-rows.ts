/** How a database writes what differs between the two. */
export type SqlForm = {
  newUuid: string;
  randomHash: string;
  /** an instant's column so many milliseconds later, or earlier when less than nothing */
  moved: (column: string, ms: string) => string;
  isDigits: (column: string) => string;
  /** a column of digits plus so many, as text */
  plus: (column: string, more: string) => string;
};

/** By table: what a repeated row has instead of the row `s` that it repeats. `round` counts from 1. */
export type Shifted = Record<string, Record<string, string>>;

export type Bounds = { calls: number; attempts: number; deliveries: number };

const STEP_MS = 61_013;
const STEP_NUMBERS = 1_009;

/** Rows that belong together stay so: ids and what refers to them move by the sample's largest ids. */
export function shiftRows(form: SqlForm, bounds: Bounds, round: number): Shifted {
  const id = (column: string, of: keyof Bounds): string => `s.${column} + ${round * bounds[of]}`;
  // a minute later each round: as many different instants as there are rows, on the same days
  const later = (column: string): string => form.moved(`s.${column}`, String(round * STEP_MS));
  // what is stored arrived before what comes next
  const earlier = (column: string): string => form.moved(`s.${column}`, String(-round * STEP_MS));
  const more = String(round * STEP_NUMBERS);
  // phones and long numbers are as different as real ones; short numbers and words repeat, as they do in a spreadsheet
  const phone = (column: string): string => `CASE WHEN ${form.isDigits(`s.${column}`)} THEN ${form.plus(`s.${column}`, more)} ELSE s.${column} END`;
  const isLong = `s.number BETWEEN 1000000 AND 9000000000000000 AND ${form.isDigits('s.text')}`;
  const text = (column: string): string => `CASE WHEN ${isLong} THEN ${form.plus('s.text', more)} ELSE s.${column} END`;
  return {
    calls: {
      id: id('id', 'calls'), uuid: form.newUuid, deciding_attempt_id: id('deciding_attempt_id', 'attempts'),
      phone_number: phone('phone_number'), phone_digits: phone('phone_digits'),
      first_attempt_at: later('first_attempt_at'), last_attempt_at: later('last_attempt_at'),
    },
    attempts: {
      id: id('id', 'attempts'), event_uuid: form.newUuid, call_id: id('call_id', 'calls'),
      started_at: later('started_at'), ended_at: later('ended_at'), received_at: later('received_at'),
    },
    attempt_contents: { attempt_id: id('attempt_id', 'attempts') },
    reports: { attempt_id: id('attempt_id', 'attempts') },
    variable_values: {
      call_id: id('call_id', 'calls'), text: text('text'), folded: text('folded'),
      number: `CASE WHEN ${isLong} THEN s.number + ${more} ELSE s.number END`,
    },
    deliveries: {
      id: id('id', 'deliveries'), body_sha256: form.randomHash, attempt_id: id('attempt_id', 'attempts'), call_event_uuid: form.newUuid,
      received_at: earlier('received_at'), last_seen_at: earlier('last_seen_at'),
    },
  };
}

/** One statement that repeats the sample's rows of a table; `columns` are all that it has. */
export function repeatStatement(table: string, shifted: Record<string, string>, { columns, bounds }: { columns: readonly string[]; bounds: Bounds }): string {
  const key = 'id' in shifted ? 'id' : (Object.keys(shifted)[0] ?? '');
  const bound = key.startsWith('call') || table === 'calls' ? bounds.calls : table === 'deliveries' ? bounds.deliveries : bounds.attempts;
  const values = columns.map((column) => shifted[column] ?? `s."${column}"`).join(', ');
  return `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) SELECT ${values} FROM ${table} s WHERE s.${key} <= ${bound}`;
}

/** How often the sample is repeated to have so many. */
export const roundsFor = (wanted: number, sample: number): number => Math.max(0, Math.ceil(wanted / sample) - 1);
