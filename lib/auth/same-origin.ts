/**
 * Was this state-changing request sent by a page of ours? Browsers set both headers and pages cannot forge them.
 * `Origin` must name our host; it may be `null` or missing only when `Sec-Fetch-Site` says `same-origin`
 * (forms on pages with `Referrer-Policy: no-referrer` send `null`). A missing pair is refused: Next itself lets it pass.
 */
export function isSameOrigin(headers: Headers, appUrl: string | null): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null || origin === 'null') return site === 'same-origin';
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  const ours = [appUrl && new URL(appUrl).host, headers.get('x-forwarded-host')?.split(',')[0]?.trim(), headers.get('host')];
  return host !== null && ours.includes(host);
}
