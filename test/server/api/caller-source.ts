/** What the round trip of a caller came to. */
export interface RoundTrip {
  readonly states: readonly string[];
  readonly alerts: readonly { readonly id: string; readonly company: string }[];
  readonly pages: number;
  readonly decided: { readonly status: number; readonly counted: string | null; readonly by: string };
  readonly countsBefore: number;
  readonly countsAfter: number;
  readonly workbook: Uint8Array;
  readonly refusedAs: string;
}

/**
 * A program as somebody elsewhere would write it over the generated client (`Api.ts` beside it): every name and type in
 * it comes from the served description, or it does not compile.
 */
export const callerSource = `
import { Api, ContentType, type AlertDecisions, type DecidableAlert, type ProblemDocument, type Screening } from './Api.js';

const holdings = [
  'Account,Security Name,ISIN,Ticker,MIC,Quantity,Market Value,Currency',
  'A-1,HANGZHOU HIKVISION DIGITAL A,CNE100000PM8,002415,XSHE,12000,412000.50,CNY',
  'A-1,CHINA MOBILE LTD,HK0941009539,941,XHKG,100,4000.00,HKD',
  'A-1,SENSETIME GROUP INC,,0020,XHKG,12,1.00,HKD',
  '',
].join('\\n');

export async function roundTrip(baseUrl: string) {
  const { api } = new Api({ baseUrl });
  const file = new File([holdings], 'holdings.csv', { type: 'text/csv' });
  // A call that takes several types of body is generated for JSON; the type that is sent has to be said.
  const form = { type: ContentType.FormData };
  const sent = await api.createScreening({ file, asOf: '2022-03-01', portfolio: 'Generated client' }, {}, form);
  const { id } = sent.data;

  const states: Screening['state'][] = [sent.data.state];
  let screening: Screening = (await api.getScreening(id)).data;
  while (screening.state === 'queued' || screening.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    screening = (await api.getScreening(id)).data;
  }
  states.push(screening.state);
  if (screening.state !== 'done') throw new Error(JSON.stringify(screening.problems));

  const alerts: DecidableAlert[] = [];
  let pages = 0;
  let cursor: string | null = null;
  do {
    const page: { items: DecidableAlert[]; next: string | null } = (
      await api.listAlerts(id, cursor === null ? { limit: 1 } : { limit: 1, cursor })
    ).data;
    alerts.push(...page.items);
    pages += 1;
    cursor = page.next === null ? null : new URL(page.next, baseUrl).searchParams.get('cursor');
  } while (cursor !== null);

  const [first] = alerts;
  if (first === undefined) throw new Error('no alert');
  const answer = await api.putDecision(\`\${id}.\${first.id}\`, {
    decision: 'falsePositive',
    by: 'R. Example',
    comment: 'Another company.',
  });
  const decided: AlertDecisions = answer.data;
  const after = (await api.getScreening(id)).data;

  const workbook = await api.getWorkbook(id);
  const refusal: ProblemDocument = await api.getScreening('none').then(
    () => { throw new Error('not refused'); },
    (response: { error: ProblemDocument }) => response.error,
  );
  return {
    states,
    pages,
    alerts: alerts.map((alert) => ({ id: alert.id, company: alert.listing.name })),
    decided: { status: answer.status, counted: decided.counted, by: decided.decision?.by ?? '' },
    countsBefore: screening.counts?.listed ?? -1,
    countsAfter: after.counts?.listed ?? -1,
    workbook: new Uint8Array(await workbook.arrayBuffer()),
    refusedAs: refusal.type,
  };
}
`;
