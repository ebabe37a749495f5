import { expect, it } from 'vitest';
import { decodeCampaignView } from './campaign-view';

it('the figures are those of the filter within the campaign, and links keep filter and order', () => {
  const view = decodeCampaignView('c1', { outcome: 'busy', sort: 'phoneNumber:asc', page: '3' });
  expect(view.calls).toEqual({ outcome: ['BUSY'], campaign: ['c1'] });
  expect(view.problems).toEqual([]);
  expect(view.hrefOf({ ...view.filter, result: ['A, B'] })).toBe('/campaigns/c1?outcome=BUSY&result=A%2C+B&sort=phoneNumber%3Aasc');
});

it('another campaign in the query is a problem, and filters nothing', () => {
  const { calls, problems, searchParams } = decodeCampaignView('c1', { campaign: 'c2', nonsense: '1', type: 'inbound' });
  expect(problems.map(({ path }) => path)).toEqual(['nonsense', 'campaign']);
  expect(calls).toEqual({ type: ['inbound'], campaign: ['c1'] });
  expect(searchParams).not.toHaveProperty('campaign');
});
