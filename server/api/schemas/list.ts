import { z } from 'zod';
import { findingCodes } from '../../../lib/listings/listing.ts';
import type { DifferenceView, ImportedEdition } from '../../services/edition-imports.ts';
import type { EditionView, ListingsView, ListingView } from '../../services/listing-views.ts';
import type { EditionSummary } from '../../services/editions.ts';
import { named } from '../named.ts';
import { count, day, instant, status, text, textOrNull, texts } from './words.ts';

/** A publication of the list. */
export const edition = named<EditionView>()(
  'Edition',
  z.object({
    id: text.describe('`sha256:` of its content.'),
    publishedOn: day.nullable(),
    source: text,
    listings: count,
  }),
);

export const storedEdition = named<EditionSummary & { readonly current: boolean }>()(
  'StoredEdition',
  z.object({
    ...edition.shape,
    format: text,
    confirmedOn: day.nullable().describe('The last publication of the same content that was taken in.'),
    storedAt: instant,
    current: z.boolean().describe('Whether it is screened against.'),
  }),
);

export const listing = named<ListingView>()(
  'Listing',
  z
    .object({
      uid: z.int().describe('OFAC’s number of the entry.'),
      name: text,
      names: z.array(
        z.object({
          text,
          kind: z.enum(['primary', 'aka', 'fka', 'nka', 'issuer']),
          strength: z.enum(['strong', 'weak']),
          script: z.enum(['latin', 'simplifiedChinese', 'traditionalChinese', 'other']),
        }),
      ),
      identifiers: z.array(z.object({ scheme: text, value: text, country: textOrNull })),
      listedOn: day.nullable(),
      effectiveOn: day.nullable(),
      divestOn: day.nullable(),
      delistedOn: day.nullable(),
      effectiveAt: instant.nullable(),
      divestBefore: instant.nullable(),
      status: status.nullable().describe('null: not on the list yet at the instant asked for.'),
    })
    .describe('A company’s entry on the sanctions list.'),
);

/** What changed from one edition to another. */
export const difference = named<DifferenceView>()(
  'EditionDifference',
  z.object({
    from: edition,
    to: edition,
    added: z.array(listing),
    removed: z.array(listing),
    changed: z.array(
      z.object({
        uid: z.int(),
        name: text,
        changes: z.array(z.object({ field: text, removed: texts, added: texts, text })),
      }),
    ),
    unchanged: count,
    notCompared: texts.describe('What one of the two layouts cannot carry.'),
  }),
);

const finding = z.object({
  code: z.enum(findingCodes),
  uid: z.int(),
  name: text,
  seen: text,
  text,
});

/** A publication that was taken in. */
export const importedEdition = named<ImportedEdition>()(
  'ImportedEdition',
  z.object({
    ...edition.shape,
    current: z.boolean().describe('Whether it is screened against from now on.'),
    findings: z.array(finding),
    since: difference.describe('Against the edition that was current before.'),
  }),
);

export const listings = named<ListingsView>()(
  'Listings',
  z.object({ edition, asOf: instant, listings: z.array(listing) }),
);
