import 'server-only';
import { reader } from '@/lib/db/client';

export type ExportContent = { summary: string; lastAnswer: string; recordingKey: string; reports: Map<string, string> };

/**
 * What an export takes from the contents and reports of attempts, by attempt id. Of reports with one name the first with a
 * result counts.
 */
export async function loadContents(attemptIds: readonly number[]): Promise<Map<number, ExportContent>> {
  const where = { attemptId: { in: [...attemptIds] } };
  const [contents, reports] = await Promise.all([
    reader().attemptContent.findMany({ where, select: { attemptId: true, summary: true, lastAnswer: true, recordingKey: true } }),
    reader().report.findMany({
      where,
      select: { attemptId: true, result: true, definition: { select: { name: true } } },
      orderBy: [{ attemptId: 'asc' }, { position: 'asc' }],
    }),
  ]);
  const byAttempt = new Map<number, ExportContent>(
    attemptIds.map((id) => [id, { summary: '', lastAnswer: '', recordingKey: '', reports: new Map() }]),
  );
  for (const { attemptId, summary, lastAnswer, recordingKey } of contents) {
    Object.assign(byAttempt.get(attemptId) ?? {}, {
      summary: summary ?? '',
      lastAnswer: lastAnswer ?? '',
      recordingKey: recordingKey ?? '',
    });
  }
  for (const { attemptId, result, definition } of reports) {
    const held = byAttempt.get(attemptId)?.reports;
    if (result !== null && !held?.get(definition.name)) held?.set(definition.name, result);
  }
  return byAttempt;
}
