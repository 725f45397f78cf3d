import assert from 'node:assert/strict';
import { accountsInLines } from './layouts/accounts-in-lines.ts';
import { brokersAbroad } from './layouts/brokers-abroad.ts';
import { brokers } from './layouts/brokers.ts';
import { custodians } from './layouts/custodians.ts';
import { dataServices } from './layouts/data-services.ts';
import { dealsAndTitles } from './layouts/deals-and-titles.ts';
import { exchangeLists } from './layouts/exchange-lists.ts';
import { feedsOfFundHouses } from './layouts/feeds-of-fund-houses.ts';
import { fundHouses } from './layouts/fund-houses.ts';
import { fundsAbroad } from './layouts/funds-abroad.ts';
import { groupsAndTemplates } from './layouts/groups-and-templates.ts';
import { indicesAndOthers } from './layouts/indices-and-others.ts';
import { isharesEditions } from './layouts/ishares-editions.ts';
import { listsOfMoreLands } from './layouts/lists-of-more-lands.ts';
import { moreBrokers } from './layouts/more-brokers.ts';
import { moreFundHouses } from './layouts/more-fund-houses.ts';
import { numbersAndUnits } from './layouts/numbers-and-units.ts';
import { pagesAndGroups } from './layouts/pages-and-groups.ts';
import { systemsAndBooks } from './layouts/systems-and-books.ts';
import { termsAndDays } from './layouts/terms-and-days.ts';
import { twoRowsAndTerms } from './layouts/two-rows-and-terms.ts';
import { usBrokers } from './layouts/us-brokers.ts';
import { vendors } from './layouts/vendors.ts';
import { wordsOfHeadings } from './layouts/words-of-headings.ts';
import { refusal } from './files/text/helpers.ts';
import { line, read, textFile } from './opened.ts';

const fixtures = [
  ...fundHouses,
  ...feedsOfFundHouses,
  ...moreFundHouses,
  ...fundsAbroad,
  ...indicesAndOthers,
  ...dataServices,
  ...exchangeLists,
  ...brokers,
  ...moreBrokers,
  ...isharesEditions,
  ...usBrokers,
  ...brokersAbroad,
  ...vendors,
  ...custodians,
  ...pagesAndGroups,
  ...wordsOfHeadings,
  ...termsAndDays,
  ...groupsAndTemplates,
  ...accountsInLines,
  ...systemsAndBooks,
  ...dealsAndTitles,
  ...twoRowsAndTerms,
  ...numbersAndUnits,
  ...listsOfMoreLands,
];

describe('layouts met in practice', () => {
  for (const fixture of fixtures) {
    it(fixture.name, async () => {
      const { positions, result } = await read(textFile(fixture.text, fixture.separator));
      assert.deepEqual(positions.map(line), fixture.positions);
      assert.deepEqual({ ...result.skippedByReason }, fixture.skipped);
      assert.deepEqual({ ...result.problemsByCode }, fixture.problems ?? {});
      assert.equal(result.layout, fixture.layout);
      assert.equal(result.heldOn, fixture.heldOn);
      assert.equal(result.tables[0]?.headerRow, fixture.headerRow);
    });
  }

  it('iShares without data is refused rather than read as holding nothing', async () => {
    const text =
      'Example ETF\nFund Holdings as of,"-"\nInception Date,"Apr 07, 2003"\nShares Outstanding,"-"\n';
    const problem = await refusal(read(textFile(text)));
    assert.equal(problem.code, 'noTable');
  });
});
