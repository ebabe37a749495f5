import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { SECOND } from './fixtures/payloads';
import { expect, test } from './fixtures/test';

// chooses columns, which stay chosen
test.use({ ownServer: 'exports' });

const CAMPAIGN = `/campaigns/${SECOND.campaignUuid}`;

async function openDialog(page: Page, url: string): Promise<Locator> {
  await page.goto(url);
  await page.getByRole('main').getByRole('button', { name: 'Export', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ rows?$/);
  return dialog;
}

async function download(page: Page, button: Locator): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return file;
}
const bytesOf = async (file: Download): Promise<Buffer> => readFileSync(await file.path());
const textOf = async (file: Download): Promise<string> => (await bytesOf(file)).toString('utf8').replace(/^\uFEFF/, '');

test('an export is made with the keyboard alone, and its columns and format are remembered', async ({ admin: page, product }) => {
  await page.goto(`${product.baseUrl}/calls`);
  await page.getByRole('main').getByRole('button', { name: 'Export', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('status')).toHaveText('4 rows');
  await dialog.getByRole('radio', { name: 'Excel (XLSX)' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'CSV', exact: true })).toBeChecked();
  await dialog.getByRole('combobox', { name: 'Between columns' }).selectOption('Semicolon');
  await dialog.getByRole('button', { name: 'None', exact: true }).press('Enter');
  for (const name of ['call_uuid', 'outcome']) await dialog.getByRole('checkbox', { name, exact: true }).press(' ');
  const outcome = dialog.getByRole('checkbox', { name: 'outcome', exact: true });
  for (let step = 0; step < 6; step += 1) await outcome.press('Alt+ArrowUp');
  const [file] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Download' }).press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/^callboard calls \d{4}-\d\d-\d\d\.csv$/);
  const [header, ...records] = (await textOf(file)).trim().split('\r\n');
  expect([header, records.length]).toEqual(['outcome;call_uuid', 4]);
  await expect(dialog.getByRole('status')).toHaveText(/^Done: 4 rows/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const again = await openDialog(page, `${product.baseUrl}/calls`);
  await expect(again.getByRole('radio', { name: 'CSV', exact: true })).toBeChecked();
  expect(await textOf(await download(page, again.getByRole('button', { name: 'Download' })))).toMatch(/^outcome;call_uuid\r\n/);
});

test('what is exported is what the list shows: its filter, its order, or the rows that are selected', async ({ admin: page, product }) => {
  const dialog = await openDialog(page, `${product.baseUrl}${CAMPAIGN}?outcome=ANSWERED&sort=durationSeconds:asc`);
  await expect(dialog.getByRole('radio', { name: 'Under the filter' })).toBeChecked();
  await expect(dialog.getByRole('status')).toHaveText('2 rows');
  const { sheets } = await readXlsx(await bytesOf(await download(page, dialog.getByRole('button', { name: 'Download' }))));
  const [header = [], ...rows] = sheets[0]?.rows ?? [];
  const column = header.indexOf('duration_seconds');
  expect(rows.map((row) => row[column])).toEqual([30, 70]);
  await dialog.getByRole('radio', { name: 'All', exact: true }).check();
  await expect(dialog.getByRole('status')).toHaveText('3 rows');
  await page.keyboard.press('Escape');

  await page.goto(`${product.baseUrl}${CAMPAIGN}`);
  await page.getByRole('checkbox', { name: 'Select +7 701 000 00 02' }).check();
  await page.getByRole('group', { name: 'Selected rows' }).getByRole('button', { name: 'Export' }).click();
  await expect(dialog.getByRole('radio', { name: '1 selected' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'Attempt', exact: true }).check();
  await expect(dialog.getByRole('status')).toHaveText('2 rows');
});

test('an export can be stopped', async ({ admin: page, product }) => {
  const dialog = await openDialog(page, `${product.baseUrl}/attempts`);
  await page.route('**/api/v1/export.*', async (route) => (route.request().url().endsWith('export.choice') ? route.continue() : undefined));
  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Stopped; nothing was saved');
});

test('a campaign’s spreadsheet comes back with results, and who was not reached as a list to dial again', async ({ admin: page, product }) => {
  const dialog = await openDialog(page, `${product.baseUrl}${CAMPAIGN}`);
  await dialog.getByRole('radio', { name: /^Spreadsheet with results/ }).check();
  await dialog.getByRole('radio', { name: 'CSV', exact: true }).check();
  await dialog.getByRole('checkbox', { name: /^Keep the columns/ }).check();
  await expect(dialog.getByText(/^Columns: phone_number, __proto__, B, Төлем, ₸, outcome/)).toBeVisible();
  const text = await textOf(await download(page, dialog.getByRole('button', { name: 'Download' })));
  expect(text).toContain('77010000001,,,12500.5,ANSWERED,CALL_ANSWERED_CONFIRMED');
  await dialog.getByRole('radio', { name: /^Redial list/ }).check();
  await expect(dialog.getByRole('status')).toHaveText('1 row');
  const redial = await download(page, dialog.getByRole('button', { name: 'Download' }));
  expect(redial.suggestedFilename()).toMatch(/redial .*\.csv$/);
  expect((await textOf(redial)).trim().split('\r\n').slice(1)).toEqual(['77010000002']);
});

test.describe('a file', () => {
  // the last of them is refused on purpose
  test.use({ expectedConsole: /status of 422/ });

  test('a manager’s own file comes back filled in, as CSV and as XLSX', async ({ admin: page, product }) => {
    const dialog = await openDialog(page, `${product.baseUrl}${CAMPAIGN}`);
    await dialog.getByRole('radio', { name: /^Fill in my file/ }).check();
    const input = dialog.getByLabel('Drop your file here, or choose it');
    const csv = 'Имя;Телефон\r\nА;8 (701) 000-00-01\r\nБ;+7 701 000 00 09\r\n';
    await input.setInputFiles({ name: 'клиенты.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await expect(dialog.getByText('1 of 2 rows found')).toBeVisible();
    await expect(dialog.getByText('1 row was never dialled: marked NOT_DIALLED')).toBeVisible();
    await expect(dialog.getByRole('combobox', { name: 'Column of the file to go by' })).toHaveValue('Телефон');
    const filled = await download(page, dialog.getByRole('button', { name: 'Download the filled file' }));
    expect(filled.suggestedFilename()).toBe('клиенты results.csv');
    const [header, first, second] = (await textOf(filled)).split('\r\n');
    expect(header).toMatch(/^Имя;Телефон;matched_calls;outcome;result;/);
    expect(first).toMatch(/^А;8 \(701\) 000-00-01;1;ANSWERED;CALL_ANSWERED_CONFIRMED;1;2026-02-02 01:30:00;/);
    expect(second).toMatch(/^Б;\+7 701 000 00 09;0;NOT_DIALLED;/);

    const book = await writeXlsx({ sheets: [{ name: 'Лист', rows: [['Телефон'], [77010000001], [77010000002]] }, { name: 'Прочее', rows: [['x']] }] });
    await input.setInputFiles({ name: 'клиенты.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(book) });
    await expect(dialog.getByText('2 of 2 rows found')).toBeVisible();
    const { sheets } = await readXlsx(await bytesOf(await download(page, dialog.getByRole('button', { name: 'Download the filled file' }))));
    expect(sheets[0]?.rows.map((row) => row.slice(0, 3))).toEqual([['Телефон', 'matched_calls', 'outcome'], [77010000001, 1, 'ANSWERED'], [77010000002, 1, 'BUSY']]);
    expect(sheets[1]?.rows).toEqual([['x']]);

    await input.setInputFiles({ name: 'old.xls', mimeType: 'application/octet-stream', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) });
    await expect(dialog.getByRole('alert')).toContainText('save it as an XLSX');
    await page.context().addCookies([{ name: 'locale', value: 'ru', url: product.baseUrl }]);
    await page.goto(`${product.baseUrl}${CAMPAIGN}`);
    await page.getByRole('main').getByRole('button', { name: 'Выгрузить', exact: true }).first().click();
    const inRussian = page.getByRole('dialog', { name: 'Выгрузка' });
    await inRussian.getByRole('radio', { name: /^Заполнить мой файл/ }).check();
    await inRussian.getByLabel('Перетащите файл сюда').setInputFiles({ name: 'old.xls', mimeType: 'application/octet-stream', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) });
    await expect(inRussian.getByRole('alert')).toContainText('сохраните её как XLSX без пароля');
  });
});

test('the dialog is readable to assistive technology', async ({ admin: page, product }) => {
  const dialog = await openDialog(page, `${product.baseUrl}${CAMPAIGN}`);
  await dialog.getByRole('radio', { name: 'CSV', exact: true }).check();
  const serious = async () => (await new AxeBuilder({ page }).include('dialog').analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(await serious()).toEqual([]);
  await dialog.getByRole('radio', { name: /^Fill in my file/ }).check();
  expect(await serious()).toEqual([]);
});
