import { describe, expect, it } from 'vitest';
import { renderEnglish, textOf } from '@/components/testing/render-english';
import { bodyLines } from '@/lib/deliveries/body-lines';
import { sideBySide } from '@/lib/deliveries/side-by-side';
import type { DeliveryRow } from '@/lib/deliveries/types';
import { DeliveriesTable } from './deliveries-table';
import { DiffTable } from './diff-table';
import { IngestNotices } from './ingest-notices';
import { MarkedBody } from './marked-body';

const ROW: DeliveryRow = {
  deliveryId: '7', receivedAt: '2026-02-02T10:20:24Z', lastSeenAt: '2026-02-02T10:20:24Z', state: 'projected', httpStatus: 200,
  result: 'updated', callEventUuid: 'e3b0c442-98fc', callUuid: 'call-1', campaignUuid: 'camp-1', campaignName: 'Каспий', bodyBytes: 2_600,
  duplicates: 2, warningCount: 0, tries: 0, retryAt: null, detail: '', errors: [],
};

describe('DeliveriesTable', () => {
  it('leads to the delivery, to its call at that attempt and to its campaign', () => {
    const html = renderEnglish(<DeliveriesTable rows={[ROW]} selectable={false} />);
    for (const href of ['/deliveries/7', '/calls/call-1?attempt=e3b0c442-98fc', '/campaigns/camp-1']) expect(html).toContain(`href="${href}"`);
    expect(textOf(html)).toContain('Feb 2, 2026, 15:20:24 On the pages 200 Updated e3b0c442 Каспий 2.6 kB 2 –');
    expect(html).not.toContain('checkbox');
  });

  it('says why in the reader’s words, a fault of ours in its own, and shows hostile text as text', () => {
    const rows: DeliveryRow[] = [
      { ...ROW, state: 'rejected', callUuid: null, detail: 'The body is not JSON.', errors: [{ path: 'a', message: 'ends too early' }] },
      { ...ROW, state: 'deferred', result: '<b>new word</b>', detail: '<script>alert(1)</script>' },
    ];
    const html = renderEnglish(<DeliveriesTable rows={rows} selectable />);
    expect(textOf(html)).toContain('Not JSON');
    expect(html).toContain('title="The body is not JSON. a ends too early"');
    expect(html).not.toMatch(/<script|<b>new/);
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
  });
});

describe('MarkedBody', () => {
  it('puts the message beside the line, and a link to it above', () => {
    const marks = [{ code: 'negative_number', field: 'duration', message: 'm' }];
    const html = renderEnglish(<MarkedBody body={bodyLines('{"a":"<i>","duration":-1}', { marks, position: null })} />);
    expect(html).toContain('href="#line-3"');
    expect(html.match(/id="line-\d+"/g)).toEqual(['id="line-3"']);
    expect(html).not.toContain('<i>');
    expect(textOf(html)).toMatch(/&quot;duration&quot;: -1 duration A negative number/);
  });
});

describe('DiffTable', () => {
  it('marks by sign what is gone and what is new', () => {
    const rows = sideBySide('{"a":1}', '{"a":2}') ?? [];
    expect(textOf(renderEnglish(<DiffTable rows={rows} left="L" right="R" />))).toBe(
      'L R 1 { 1 { 2 − &quot;a&quot;: 1 2 + &quot;a&quot;: 2 3 } 3 }',
    );
  });
});

describe('IngestNotices', () => {
  it('say nothing while all is well', () => {
    expect(renderEnglish(<IngestNotices health={{ quarantinedLately: 0, deferred: 0, silentSince: null }} />)).toBe('');
  });

  it('say what is wrong, with links', () => {
    const html = renderEnglish(<IngestNotices health={{ quarantinedLately: 2, deferred: 1, silentSince: '2026-02-02T10:20:24Z' }} />);
    expect(textOf(html)).toMatch(/nothing has come from HubTalk since Feb 2, 2026, 15:20:24.* 1 delivery is kept.* 2 bodies without a valid token/);
    for (const href of ['/settings', '/deliveries?state=deferred', '/deliveries#quarantine']) expect(html).toContain(`href="${href}"`);
  });
});
