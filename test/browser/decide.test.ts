import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { fillAlert, savedBytes, screened, workbookOf } from '../server/decide.ts';
import { startForTest, type ServiceAtWork } from '../server/service-at-work.ts';
import { browserPath, startBrowser } from './browser.ts';

const path = browserPath();

describe('deciding on the result page', () => {
  let service: ServiceAtWork;
  let browser: Browser;
  let id = '';

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
  beforeEach(async () => {
    service = await startForTest();
    id = await screened(service);
  });
  afterEach(() => service.end());

  const open = async (scripts: boolean, width = 1280): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: scripts,
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => assert.fail(error));
    page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
    await page.goto(`http://127.0.0.1:${service.port}/screenings/${id}`);
    return page;
  };

  for (const [scripts, width] of [
    [true, 1280],
    [false, 1280],
    [true, 800],
  ] as const) {
    it(`records who, what and why (${width} wide, ${scripts ? 'with' : 'without'} scripts)`, async () => {
      const page = await open(scripts, width);
      const alert = page.locator('#alert-a2');
      await alert.locator('summary').click();
      await alert.getByLabel('Decision').selectOption('falsePositive');
      await alert.getByLabel('Why').fill('Another <b>legal person</b>.');
      if (scripts) {
        const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        assert.ok(Number(over) <= 0, `the page is ${String(over)} pixels too wide`);
      }
      await alert.getByRole('button', { name: 'Record decision' }).click();
      await page.getByRole('heading', { name: 'Decided false positive: not counted' }).waitFor();
      const text = await page.locator('#alert-a2').innerText();
      assert.match(
        text,
        /False positive, by A\. Reviewer \(tester\) on 2022-03-01 17:00 UTC: .*<b>legal person<\/b>/,
      );
      assert.match(page.url(), /#alert-a2$/);
      await page.context().close();
    });
  }

  it('names every field, and takes no decision without a word', async () => {
    const page = await open(true);
    const unlabelled = await page.evaluate(
      'Array.from(document.querySelectorAll("input, select, textarea")).filter((one) => one.labels.length === 0).length',
    );
    assert.equal(unlabelled, 0);
    const alert = page.locator('#alert-a1');
    await alert.locator('summary').click();
    await alert.getByRole('button', { name: 'Record decision' }).click();
    assert.equal(await page.evaluate('document.activeElement.name'), 'decision');
    assert.equal(await service.rowsIn('decisions'), 0);
    await page.context().close();
  });

  it('takes the filled workbook back and says what came of it', async () => {
    const workbook = await workbookOf(service, id);
    for (const alert of ['a1', 'a2'])
      fillAlert(workbook, alert, { Decision: 'falsePositive', Reviewer: 'B. Two', Comment: 'Checked.' });
    const page = await open(false);
    await page.getByLabel('Workbook of this screening').setInputFiles({
      name: 'filled.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await savedBytes(workbook),
    });
    await page.getByRole('button', { name: 'Take in its decisions' }).click();
    await page.getByText('decisions recorded 2, known before 0').waitFor();
    await page.getByText('3 positions were decided to be false positives').waitFor();
    await page.context().close();
  });
});
