import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { sampleAttempt, sampleCall, type SampleReview } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { saveReview } from '@/lib/reviews/mutations';
import { createCriterion } from '@/lib/scorecard/mutations';
import { ATTEMPT_COLUMNS, CALL_COLUMNS, WORK_COLUMNS } from '../columns';
import { DEFAULT_EXPORT, type ExportOptions } from '../schema';
import { parseCsv } from '../testing/parse-csv';
import { parseXlsx } from '../testing/parse-xlsx';
import { readAll, readBytes } from '../testing/read-all';
import { listExportColumns } from './list-export-columns';
import { openCsvExport } from './open-csv-export';
import { openXlsxExport } from './open-xlsx-export';

const ADMIN: Viewer = { kind: 'user', userId: 'u', name: 'Аида', role: 'admin', campaignScope: 'all' };
const now = new Date('2026-02-02T20:00:00Z');
const REVIEW: SampleReview = { status: 'disputed', scorePercent: 87.5, isFailed: true, humanSentiment: 'negative', humanResult: 'CALL_ANSWERED', reviewer: 'Bolat' };
const variable = (name: string, sent: string) => ({ name, columnNumber: null, occurrence: 0, sent });

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([
    sampleCall({ uuid: 'one', tags: ['Жалоба', 'a,b', 'VIP'], review: REVIEW, notes: ['=1+1', 'вторая'], attempts: [sampleAttempt(), sampleAttempt()] }),
    sampleCall({ uuid: 'two', variables: [variable('notes', 'sent'), variable('tags', 'sent too')] }),
  ]);
});
afterEach(() => database.close());

async function exported(options: Partial<ExportOptions>): Promise<string[][]> {
  const request = { filter: {}, options: { ...DEFAULT_EXPORT, ...options }, now };
  return parseCsv(await readAll((await openCsvExport(ADMIN, request)).chunks), ',');
}

describe('what people say, in files', () => {
  it('is there where it is named, for calls and for attempts by their call', async () => {
    const columns = ['call_uuid', 'call.tags', ...WORK_COLUMNS.filter((name) => name !== 'tags' && name !== 'notes'), 'call.notes'];
    const one = ['one', 'a,b, VIP, Жалоба', 'disputed', '87.5', 'failed', 'no', 'negative', 'yes', 'CALL_ANSWERED', 'Bolat', '2026-03-01 05:00:00', '', "'=1+1\nвторая", '2'];
    const two = ['two', '', '', '', '', '', '', '', '', '', '', '', '', '0'];
    expect(await exported({ columns })).toEqual([columns, one, two]);
    expect((await exported({ rows: 'attempts', columns })).slice(1)).toEqual([one, one, two]);
  });

  it('leaves the default columns as they are, and their headers', async () => {
    expect((await exported({}))[0]).toEqual(['notes', 'tags', ...CALL_COLUMNS]);
    expect((await exported({ rows: 'attempts' }))[0]).toEqual([...ATTEMPT_COLUMNS]);
  });

  it('has a column for each criterion, also a retired one, in a workbook as numbers', async () => {
    const made = await createCriterion(ADMIN, { name: 'Тон, голос', description: null, kind: 'scale', weight: 1, isCritical: false });
    const criterionId = made.ok ? made.id : 0;
    const judged = { sentimentAgreed: null, humanSentiment: null, resultAgreed: null, humanResult: null, comment: 'хорошо' };
    await saveReview(ADMIN, { ...judged, callUuid: 'two', version: 0, attemptUuid: 'two-e0', status: 'reviewed', answers: [{ criterionId, answer: 4 }] });
    const { columns } = await listExportColumns(ADMIN, { filter: {}, options: DEFAULT_EXPORT });
    expect(columns.slice(-3)).toEqual([
      { header: 'call.notes', source: 'fixed' }, { header: 'notes_text', source: 'fixed' }, { header: 'score.Тон, голос', source: 'criterion' },
    ]);
    const picked = ['call_uuid', 'score.Тон, голос', 'score_percent', 'review_comment'];
    expect((await exported({ columns: picked })).slice(1)).toEqual([['one', '', '87.5', ''], ['two', '4', '75', 'хорошо']]);
    const workbook = await parseXlsx(await readBytes((await openXlsxExport(ADMIN, { filter: {}, options: { ...DEFAULT_EXPORT, columns: picked }, now })).chunks));
    expect(workbook.slice(1)).toEqual([['one', '', '87.5', ''], ['two', '4', '75', 'хорошо']]);
  });
});
