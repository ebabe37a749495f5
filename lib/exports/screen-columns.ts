import { ATTEMPT_COLUMNS, CALL_COLUMNS, type FixedColumn, WORK_COLUMNS } from './columns';
import type { ExportRows } from './schema';

/** The columns of lists (lib/tables) by their ids, as files call them. */
const HEADERS: Record<string, readonly FixedColumn[]> = {
  title: ['phone_number'], duration: ['duration_seconds'], outcome: ['outcome'], result: ['result'], sentiment: ['sentiment'], decidingSentiment: ['sentiment'],
  language: ['initial_language', 'final_language'], initialLanguage: ['initial_language'], agent: ['agent_name'], attempts: ['attempts'],
  attempt: ['attempt_number'], number: ['attempt_number'], lastAttempt: ['last_attempt_at'], firstAttempt: ['first_attempt_at'], campaign: ['campaign_name'],
  billed: ['bill_duration_seconds'], callStatus: ['call_status'], type: ['call_type'], summary: ['summary'], snippets: ['summary'], status: ['status'],
  started: ['started_at'], ended: ['ended_at'], received: ['received_at'], voice: ['voice_gender'], phone: ['phone_number'],
  tags: ['tags'], review: ['review_status'], score: ['score_percent'], verdict: ['verdict'], agreesSentiment: ['sentiment_agreed'],
  agreesResult: ['result_agreed'], reviewer: ['reviewer'], reviewedAt: ['reviewed_at'], notes: ['notes'],
};

/** The headers of what a list shows, in its order, each once; a column that no file has is left out. */
export function screenHeaders(rows: ExportRows, columnIds: readonly string[]): string[] {
  const own: readonly string[] = rows === 'calls' ? CALL_COLUMNS : ATTEMPT_COLUMNS;
  const fixed = [...own, ...WORK_COLUMNS];
  const headers = columnIds.flatMap((id) => {
    const [, variable] = /^var\.([^]+)$/.exec(id) ?? [];
    if (variable !== undefined) return [own.includes(variable) ? id : variable];
    return id.startsWith('report.') ? [id] : (HEADERS[id] ?? []).filter((header) => fixed.includes(header));
  });
  return [...new Set(headers)];
}
