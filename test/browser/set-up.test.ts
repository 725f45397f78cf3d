import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { editionOf } from '../../lib/listings/edition.ts';
import { writeEdition } from '../../lib/listings/edition-json.ts';
import { builtInEdition } from '../../server/reference-data.ts';
import { password } from '../server/let-in.ts';
import { directoryWith, firstText, startCmic } from '../server/cli/cmic.ts';
import { holdings } from '../server/service-at-work.ts';
import { browserPath, startBrowser } from './browser.ts';

const path = browserPath();

describe('the first start, in a browser', () => {
  let browser: Browser;
  before(async function () {
    if (path === null) {
      assert.ok(process.env['CI'] === undefined, 'no browser was found: set CHROMIUM_PATH');
      this.skip();
    }
    browser = await startBrowser(path);
  });
  after(async () => {
    if (path !== null) await browser.close();
  });

  const setUp = async (page: Page, name: string): Promise<void> => {
    await page.getByLabel('Your full name').fill(name);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByLabel('The password again').fill(password);
    await page.getByRole('button', { name: 'Begin' }).click();
  };

  it('goes from the printed link to a screening, a second person and a key for a program', async () => {
    const directory = await directoryWith({});
    const child = startCmic(directory.path, 'serve');
    child.stdout?.resume();
    try {
      const link = await firstText(child.stderr, /http:\S+\/setup\?token=[\w-]{43}/);
      const page = await (await browser.newContext()).newPage();
      await page.goto(link);
      await page.getByLabel('Organisation').fill('Firm Inc.');
      await page.getByLabel('Name to sign in with').fill('anna@firm.example');
      await setUp(page, 'Anna Analyst');
      const file = { name: 'holdings.csv', mimeType: 'text/csv', buffer: Buffer.from(holdings) };
      await page.getByLabel('Holdings file').setInputFiles(file);
      await page.getByRole('button', { name: 'Screen' }).click();
      await page.getByText('1 position is in securities of companies on the list.').waitFor();

      await page.getByRole('link', { name: 'Administration' }).click();
      await page.getByRole('heading', { name: 'Administration of Firm Inc.' }).waitFor();
      await page.getByLabel('Full name').fill('Bert Reviewer');
      await page.getByLabel('Signs in as').fill('bert@firm.example');
      await page.getByLabel('Role', { exact: true }).selectOption('reviewer');
      await page.getByRole('button', { name: 'Make a link' }).click();
      const invitation = (await page.locator('.secret').innerText()).trim();
      assert.equal(new URL(invitation).origin, new URL(link).origin);
      await page.getByRole('textbox', { name: 'Program' }).fill('order system');
      await page.getByRole('button', { name: 'Make the key' }).click();
      const key = (await page.locator('.secret').innerText()).trim();
      const me = await fetch(new URL('/api/v1/me', link), { headers: { Authorization: `Bearer ${key}` } });
      assert.match(await me.text(), /"scopes":\["read","screen"\]/);
      await page.getByRole('button', { name: /^Revoke cmic_/ }).click();
      await page.getByText('revoked').waitFor();
      assert.ok(!(await page.content()).includes(key));
      await page.getByLabel('Address').fill('https://127.0.0.1/hook');
      await page.getByRole('button', { name: 'Make the webhook' }).click();
      await page.getByRole('alert').filter({ hasText: 'public' }).waitFor();
      const publication = (content: string) => ({
        name: 'list.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
      await page.getByLabel('Files of one publication').setInputFiles(publication('{}'));
      await page.getByRole('button', { name: 'Take it in' }).click();
      await page.getByRole('alert').filter({ hasText: 'not a publication of the list' }).waitFor();
      const { source, format, findings, listings } = builtInEdition();
      const later = { publishedOn: '2026-03-01', source, format, findings, listings: listings.slice(1) };
      const cut = publication(writeEdition(editionOf(later)));
      await page.getByLabel('Files of one publication').setInputFiles(cut);
      await page.getByRole('button', { name: 'Take it in' }).click();
      await page.getByRole('alert').filter({ hasText: 'lacks companies' }).waitFor();
      await page.getByLabel('Files of one publication').setInputFiles(cut);
      await page.getByLabel('OFAC has removed').check();
      await page.getByRole('button', { name: 'Take it in' }).click();
      await page.getByText('published 2026-03-01').waitFor();

      const unlabelled = await page.evaluate(
        'Array.from(document.querySelectorAll("input:not([type=hidden]), select")).filter((one) => one.labels.length === 0).length',
      );
      assert.equal(unlabelled, 0);

      const other = await (await browser.newContext()).newPage();
      await other.goto(invitation);
      await setUp(other, 'Bert Reviewer');
      await other.getByRole('link', { name: 'holdings.csv' }).click();
      await other.getByText('Decide', { exact: true }).first().click();
      await other.getByText('Recorded as a decision of Bert Reviewer (bert@firm.example).').first().waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Shut Bert Reviewer out' }).click();
      await page.getByRole('cell', { name: 'Shut out', exact: true }).waitFor();
      await other.goto(link.replace(/\/setup.*/, '/'));
      await other.getByRole('heading', { name: 'Sign in' }).waitFor();
      child.kill('SIGTERM');
      assert.deepEqual(await once(child, 'exit'), [0, null]);
    } finally {
      child.kill('SIGKILL');
      await directory.remove();
    }
  });
});
