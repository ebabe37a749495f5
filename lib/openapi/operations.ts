import { z } from 'zod';
import { FACET_FIELDS, FACET_ROWS, HISTOGRAM_FIELDS, NAMED_KINDS } from '@/lib/facets/types';
import { ChoiceBody } from '@/lib/exports/decode-request';
import { ExportBody } from '@/lib/exports/selection';
import { ANSWERS, Waveform } from '@/lib/recordings/schema';
import { SearchAnswer } from '@/lib/search/schema';
import { Attempt, AttemptWithTranscript, Call, CallWithAttempts, Campaign, MetricsAnswer, Variable } from './answers';
import { ExportPreviewAnswer, FillReportAnswer, OpenApiAnswer, RecordingLinkAnswer } from './file-answers';
import { type Operation, file, json, list, sends } from './operation';
import { Delivery, DeliveryWithBody, Facets, Fields, HistogramAnswer, ReplayedDelivery, SavedView, SidebarCountsAnswer, Value } from './more-answers';
import { ATTEMPT_PAGE, CALL_PAGE, CAMPAIGN_PAGE, DELIVERY_FILTER, DELIVERY_PAGE, FILTER, filtersOf, inPath, query } from './parameters';
import { ReviewFiguresAnswer } from './review-answers';
import { EXPORT_QUERY, FILL_QUERY } from './export-parameters';

const CSV = file('text/csv', 'UTF-8 with a byte order mark, RFC 4180');
const XLSX = file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'A workbook with one sheet');
const EXPORT_BODY = sends({ 'application/json': ExportBody });
const ROWS = query('rows', z.enum(FACET_ROWS).default('calls'), { description: 'what is counted' });

const LISTS: Operation[] = [
  { path: '/campaigns', method: 'get', summary: 'Campaigns with their figures', parameters: CAMPAIGN_PAGE, answers: list('Campaign', Campaign) },
  { path: '/campaigns/{uuid}', method: 'get', summary: 'One campaign', parameters: [inPath('uuid', 'call_campaign_uuid')], answers: json('Campaign', Campaign) },
  { path: '/calls', method: 'get', summary: 'Calls under a filter', parameters: [...FILTER, ...CALL_PAGE], answers: list('Call', Call) },
  { path: '/calls/{uuid}', method: 'get', summary: 'One call with its attempts', parameters: [inPath('uuid', 'call_uuid')], answers: json('CallWithAttempts', CallWithAttempts) },
  { path: '/attempts', method: 'get', summary: 'Attempts under a filter', parameters: [...FILTER, ...ATTEMPT_PAGE], answers: list('Attempt', Attempt) },
  { path: '/attempts/{uuid}', method: 'get', summary: 'One attempt with its transcript', parameters: [inPath('uuid', 'call_event_uuid')], answers: json('AttemptWithTranscript', AttemptWithTranscript) },
];

const RECORDINGS: Operation[] = [
  {
    path: '/attempts/{uuid}/recording', method: 'get', summary: 'Its recording: a link that lives five minutes at most; recorded in the audit',
    parameters: [
      inPath('uuid', 'call_event_uuid'),
      query('answer', z.enum(ANSWERS).default('redirect'), { description: '`link` answers 200 with JSON of the link' }),
      query('download', z.enum(['0', '1']).default('0'), { description: '1: the link saves a file' }),
      query('renewal', z.enum(['0', '1']).default('0'), { description: '1: follows a link that has expired; noted in the audit' }),
    ],
    answers: {
      status: 302, description: 'Location is the link. 403, 404 and 503 say why there is none in `errors`: path `recording`, message none, refused, not_configured, not_allowed, missing, denied or unreachable. A bucket is asked for the object with answer=link alone',
      orJson: { name: 'RecordingLink', schema: RecordingLinkAnswer, isList: false },
    },
  },
  {
    path: '/attempts/{uuid}/recording/peaks', method: 'put', summary: 'Keeps the waveform that a browser computed, once a recording', parameters: [inPath('uuid', 'call_event_uuid')],
    sends: sends({ 'application/json': Waveform }), answers: { status: 204, description: 'Kept; or kept before' },
  },
];

const FIGURES: Operation[] = [
  { path: '/metrics', method: 'get', summary: 'Figures over the whole filtered set', parameters: FILTER, answers: json('Metrics', MetricsAnswer) },
  { path: '/reviews/figures', method: 'get', summary: 'Bot and reviewers, scores by agent and week, over the whole filtered set', parameters: FILTER, answers: json('ReviewFigures', ReviewFiguresAnswer) },
  {
    path: '/facets', method: 'get', summary: 'How many rows have which value, each field without its own filter', answers: json('Facets', Facets),
    parameters: [...FILTER, ROWS, query('fields', z.string(), { description: `a comma list of ${FACET_FIELDS.join(', ')}` })],
  },
  {
    path: '/histogram', method: 'get', summary: 'Bars of a number or of days, without its own filter', answers: json('Histogram', HistogramAnswer),
    parameters: [...FILTER, ROWS, query('field', z.string(), { required: true, description: `${HISTOGRAM_FIELDS.join(', ')}, var.<name> or report.<name>` })],
  },
  { path: '/fields', method: 'get', summary: 'Names of variables and reports', parameters: filtersOf('campaign'), answers: json('Fields', Fields) },
  { path: '/variables', method: 'get', summary: 'Columns of the spreadsheets of the filtered calls', parameters: FILTER, answers: list('Variable', Variable) },
  {
    path: '/values', method: 'get', summary: 'Top values of a variable or report', answers: list('Value', Value),
    parameters: [
      ...FILTER, ROWS, query('kind', z.enum(NAMED_KINDS), { required: true }), query('name', z.string(), { required: true }),
      query('startsWith', z.string()), query('limit', z.int().min(1).max(50).default(20)),
    ],
  },
  { path: '/views', method: 'get', summary: 'Built-in, own and shared views', parameters: [], answers: list('View', SavedView) },
  { path: '/counts', method: 'get', summary: 'How many rows each view finds, and how many calls wait for a review', parameters: [], answers: json('SidebarCounts', SidebarCountsAnswer) },
  { path: '/search', method: 'get', summary: 'Whatever a text can mean: ids, phones, words, names', parameters: [query('q', z.string(), { required: true })], answers: json('SearchAnswer', SearchAnswer) },
];

const EXPORTS: Operation[] = [
  { path: '/export.csv', method: 'get', summary: 'Rows as CSV, streamed', parameters: [...FILTER, ...EXPORT_QUERY], answers: CSV },
  { path: '/export.csv', method: 'post', summary: 'The same, with the query and a selection in the body', parameters: [], sends: EXPORT_BODY, answers: CSV },
  { path: '/export.xlsx', method: 'get', summary: 'Rows as a workbook, streamed', parameters: [...FILTER, ...EXPORT_QUERY], answers: XLSX },
  { path: '/export.xlsx', method: 'post', summary: 'The same, with the query and a selection in the body', parameters: [], sends: EXPORT_BODY, answers: XLSX },
  { path: '/export.columns', method: 'get', summary: 'Rows and columns that an export would have', parameters: [...FILTER, ...EXPORT_QUERY], answers: json('ExportPreview', ExportPreviewAnswer) },
  { path: '/export.columns', method: 'post', summary: 'The same, with the query and a selection in the body', parameters: [], sends: EXPORT_BODY, answers: json('ExportPreview', ExportPreviewAnswer) },
  { path: '/export.choice', method: 'put', summary: 'Remembers a user\'s format and columns', parameters: [], sends: sends({ 'application/json': ChoiceBody }), answers: { status: 204, description: 'Remembered' } },
  {
    path: '/campaigns/{uuid}/spreadsheet', method: 'post', summary: 'The manager\'s own file with the results beside each row',
    parameters: [inPath('uuid', 'call_campaign_uuid'), ...FILL_QUERY], sends: sends({ 'application/octet-stream': null, 'multipart/form-data': null }),
    answers: { ...file('application/octet-stream', 'The same file, filled; with `preview=1` JSON of how its rows match'), orJson: { name: 'FillReport', schema: FillReportAnswer, isList: false } },
  },
];

const DELIVERIES: Operation[] = [
  { path: '/deliveries', method: 'get', summary: 'Bodies that HubTalk sent', parameters: [...DELIVERY_FILTER, ...DELIVERY_PAGE], answers: list('Delivery', Delivery) },
  { path: '/deliveries/{id}', method: 'get', summary: 'One body', parameters: [inPath('id', 'deliveryId')], answers: json('DeliveryWithBody', DeliveryWithBody) },
  { path: '/deliveries/{id}/body', method: 'get', summary: 'Its bytes as they came', parameters: [inPath('id', 'deliveryId')], answers: file('application/octet-stream', 'Bit for bit') },
  { path: '/deliveries/{id}/replay', method: 'post', summary: 'Projects it anew', parameters: [inPath('id', 'deliveryId')], answers: json('ReplayedDelivery', ReplayedDelivery) },
];

/** Every method of every route below `/api/v1`; a test holds the list to the files of `app/api/v1`. */
export const OPERATIONS: readonly Operation[] = [
  ...LISTS, ...RECORDINGS, ...FIGURES, ...EXPORTS, ...DELIVERIES,
  { path: '/openapi.json', method: 'get', summary: 'This document', parameters: [], answers: json('OpenApi', OpenApiAnswer) },
];
