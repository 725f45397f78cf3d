import assert from 'node:assert/strict';
import request from 'supertest';
import { html } from '../../../server/web/html.ts';
import { describeOnBoth } from '../databases.ts';
import { harmless, holdings, startForTest, type ServiceAtWork } from '../service-at-work.ts';

describe('the html tag', () => {
  it('escapes every value, in text and in attributes', () => {
    assert.equal(
      html`<a title="${'"><b>'}">${"&'<"}</a>`.text,
      '<a title="&quot;&gt;&lt;b&gt;">&amp;&#39;&lt;</a>',
    );
  });

  it('leaves markup, joins lists and leaves null out', () => {
    assert.equal(html`${[html`<b>${1}</b>`, html`<i>${'<'}</i>`]}${null}`.text, '<b>1</b><i>&lt;</i>');
  });
});

describeOnBoth('the pages', () => {
  let service: ServiceAtWork;
  before(async () => {
    service = await startForTest();
  });
  after(() => service.end());

  const upload = async (body: string | Buffer, name: string): Promise<string> => {
    const answer = await request(service.server)
      .post('/')
      .attach('file', Buffer.from(body), name)
      .expect(303);
    const page = await request(service.server)
      .get(answer.headers['location'] ?? '')
      .expect(200);
    return page.text;
  };

  it('begin with the form, which says what the list is', async () => {
    const page = await request(service.server).get('/').expect(200).expect('Content-Type', /html/);
    assert.match(page.text, /published on 2026-01-08/);
    assert.match(page.text, /A\. Reviewer \(tester\), Firm Inc\./);
    assert.match(page.text, /enctype="multipart\/form-data"/);
  });

  it('give the verdict, the deadlines, the reasons and the account of rows', async () => {
    const page = await upload(holdings, 'mine.csv');
    assert.match(page, /1 position is in securities of companies on the list/);
    assert.match(page, /2022-06-03 00:01/);
    assert.match(page, /CNE100000PM8/);
    assert.match(page, /Wind-down/);
    const sum =
      /<strong>(\d+)<\/strong> rows read.*?<strong>(\d+)<\/strong> positions.*?<strong>(\d+)<\/strong> skipped.*?<strong>(\d+)<\/strong> problem/s.exec(
        page,
      );
    assert.ok(sum);
    const [rows, ...parts] = sum.slice(1).map(Number);
    assert.equal(
      rows,
      parts.reduce((total, part) => total + part, 0),
    );
    const first = await request(service.server).get('/').expect(200);
    assert.match(first.text, /mine\.csv/);
  });

  it('say so where nothing was found', async () => {
    assert.match(await upload(harmless, 'other.csv'), /No position of 2 positions matches/);
  });

  it('give no all-clear without the rows that could not be read', async () => {
    const page = await upload(`${harmless}A-1,,,12,1.00,USD\n`, 'unclear.csv');
    assert.match(page, /class="verdict warn">[^<]*1 row could not be read and was not screened/);
  });

  it('say what is wrong with a refused file', async () => {
    const page = await upload(Buffer.from('504b0304140000000800', 'hex'), 'broken.xlsx');
    assert.match(page, /The file was refused/);
    assert.match(page, /fileDamaged/);
  });

  it('show hostile names as text', async () => {
    const page = await upload(
      holdings.replace('HANGZHOU', '<img src=x onerror=alert(1)> HANGZHOU'),
      '<script>.csv',
    );
    assert.doesNotMatch(page, /<img|<script>/);
    assert.match(page, /&lt;img src=x/);
  });

  it('answer a browser with a page where something is wrong', async () => {
    const answer = await request(service.server)
      .post('/')
      .set('Accept', 'text/html')
      .attach('file', Buffer.alloc(0), 'h.csv')
      .expect(400);
    assert.match(answer.headers['content-type'] ?? '', /html/);
    assert.match(answer.text, /no content/);
    await request(service.server)
      .get('/screenings/none')
      .set('Accept', 'text/html')
      .expect(404)
      .expect('Content-Type', /html/);
  });
});
