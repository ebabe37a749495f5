import AxeBuilder from '@axe-core/playwright';
import { openPage } from './fixtures/open-page';
import { EXAMPLE, SECOND } from './fixtures/payloads';
import { expect, test } from './fixtures/test';

const PAGES = [
  '/', '/campaigns', `/campaigns/${EXAMPLE.campaignUuid}`, `/campaigns/${SECOND.campaignUuid}?outcome=ANSWERED&nonsense=1`, '/calls',
  `/calls/${EXAMPLE.callUuid}`, `/calls/${SECOND.gapCallUuid}`, '/settings', '/settings/audit', '/deliveries', '/deliveries/1', '/review', '/review/figures',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing serious on the main pages', async ({ admin: page, product }) => {
      test.slow();
      for (const address of PAGES) {
        await openPage(page, product.baseUrl + address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`), address).toEqual([]);
      }
    });

    test('nor on the sign-in page', async ({ page, product }) => {
      await page.goto(`${product.baseUrl}/sign-in`);
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  });
}
