import { z } from 'zod';
import type { EditionView, ListingsView, ListingView } from '../../services/listing-views.ts';
import type { EditionSummary } from '../../services/editions.ts';
import { named } from '../named.ts';
import { count, day, instant, status, text, textOrNull } from './words.ts';

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

export const listings = named<ListingsView>()(
  'Listings',
  z.object({ edition, asOf: instant, listings: z.array(listing) }),
);
