import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jszip from 'jszip';
import type { Browser, Page } from 'playwright-core';
import { holdings, startForTest, type ServiceAtWork } from '../server/service-at-work.ts';
import { browserPath, startBrowser } from './browser.ts';

const path = browserPath();

describe('the pages in a browser', () => {
  let service: ServiceAtWork;
  let browser: Browser;
  let directory = '';

  before(async function () {
    if (path === null) {
      // Named as not run on a machine without a browser; the project's own checks must have one.
      assert.ok(process.env['CI'] === undefined, 'no browser was found: set CHROMIUM_PATH');
      this.skip();
    }
    directory = await mkdtemp(join(tmpdir(), 'cmic-test-'));
    service = await startForTest({ answerWithinMs: 0 });
    browser = await startBrowser(path);
  });

  after(async () => {
    if (path === null) return;
    await browser.close();
    await service.end();
    await rm(directory, { recursive: true, force: true });
  });

  const open = async (options: { readonly width: number; readonly scripts: boolean }): Promise<Page> => {
    const viewport = { width: options.width, height: 900 };
    const context = await browser.newContext({
      viewport,
      javaScriptEnabled: options.scripts,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => assert.fail(error));
    page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
    await page.goto(`http://127.0.0.1:${service.port}/`);
    return page;
  };

  const upload = async (page: Page): Promise<void> => {
    const file = { name: 'holdings.csv', mimeType: 'text/csv', buffer: Buffer.from(holdings) };
    await page.getByLabel('Holdings file').setInputFiles(file);
    await page.getByLabel('As of').fill('2022-03-01');
    await page.getByRole('button', { name: 'Screen' }).click();
    await page.getByText('1 position is in securities of companies on the list.').waitFor();
  };

  for (const [scripts, width] of [
    [true, 1280],
    [false, 1280],
    [true, 800],
  ] as const) {
    it(`screen a file, wait, and give the workbook (${width} wide, ${scripts ? 'with' : 'without'} scripts)`, async () => {
      const page = await open({ width, scripts });
      await upload(page);
      await page.getByRole('heading', { name: 'Deadlines' }).waitFor();
      await page.getByText('2022-06-03 00:01').first().waitFor();
      await page.getByText('Wind-down').first().waitFor();
      if (scripts) {
        const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        assert.ok(Number(over) <= 0, `the page is ${String(over)} pixels too wide`);
      }
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download workbook' }).click(),
      ]);
      assert.match(download.suggestedFilename(), /holdings 2022-03-01\.xlsx$/);
      const saved = join(directory, `${width}-${String(scripts)}.xlsx`);
      await download.saveAs(saved);
      const zip = await jszip.loadAsync(await readFile(saved));
      assert.ok(zip.file('xl/workbook.xml') !== null);
      await page.context().close();
    });
  }

  it('take a file that is dropped', async () => {
    const page = await open({ width: 1280, scripts: true });
    await page.evaluate(`
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(holdings)}], 'dropped.csv'));
      document.getElementById('drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    `);
    await page.getByRole('button', { name: 'Screen' }).click();
    await page.getByRole('heading', { name: 'dropped.csv' }).waitFor();
    await page.getByText('1 position is in securities of companies on the list.').waitFor();
    await page.context().close();
  });

  it('take trades and the rules of the firm beside the holdings, and show the breaches', async () => {
    const page = await open({ width: 1280, scripts: true });
    const file = (name: string, text: string) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    const trades = 'Trade Date,Side,ISIN\n2021-09-01,buy,CNE100000PM8\n';
    const rules = JSON.stringify({ restricted: [{ isin: 'US0378331005', reason: 'counsel' }] });
    await page.getByText('More to go with it').click();
    await page.getByLabel('Holdings file').setInputFiles(file('holdings.csv', holdings));
    await page.getByLabel('Trades or orders').setInputFiles(file('trades.csv', trades));
    await page.getByLabel('The firm’s own rules').setInputFiles(file('policy.json', rules));
    await page.getByRole('button', { name: 'Screen' }).click();
    await page.getByText('1 breach of law, 1 breach of the firm’s own rules.').waitFor();
    await page.getByRole('cell', { name: 'Purchase after the prohibition took effect' }).waitFor();
    await page.getByText('1 transaction judged').waitFor();
    await page.context().close();
  });

  it('can be used with the keyboard alone, every field by its label', async () => {
    const page = await open({ width: 1280, scripts: true });
    const focused: (string | null)[] = [];
    for (let step = 0; step < 10; step += 1) {
      await page.keyboard.press('Tab');
      focused.push(
        await page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()'),
      );
    }
    const options = ['asOf', 'sheet', 'portfolio', 'More to go with it (optional)'];
    assert.deepEqual(focused, [
      'Skip to content',
      'cmic-check',
      'Administration',
      'Sign out',
      'file',
      ...options,
      'Screen',
    ]);
    const unlabelled = await page.evaluate(
      'Array.from(document.querySelectorAll("input, textarea")).filter((input) => input.labels.length === 0).length',
    );
    assert.equal(unlabelled, 0);
    await page.context().close();
  });
});
