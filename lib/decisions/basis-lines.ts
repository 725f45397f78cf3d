import { list, object, oneOf, text, textOrNull } from '../listings/shape.ts';
import type { Edition } from '../listings/listing.ts';
import type { DecidedAlert } from './apply.ts';
import { basisOf } from './basis.ts';
import { type DecisionBasis, decisionWords, type ReviewerWord } from './decision.ts';
import { contentFields, type ListingContent } from './listing-content.ts';

/**
 * What decisions made in a workbook rest on, as two columns of its sheet Method: one line a listing (`Listing 30946`)
 * and one an alert (`Alert a1`), each with its JSON. Without it a workbook could not be read back elsewhere.
 */
export interface BasisLine {
  readonly item: string;
  readonly text: string;
}

/** An alert as a workbook carries it: what a decision would rest on, and the decision that held when it was made. */
export interface CarriedAlert {
  readonly basis: DecisionBasis;
  readonly standing: ReviewerWord | null;
}

/** The lines for the alerts of one screening. */
export function basisLines(alerts: readonly DecidedAlert[], edition: Edition): readonly BasisLine[] {
  const listings = new Map<number, BasisLine>();
  const lines = alerts.map((decided): BasisLine => {
    const { instrument, listing, evidence, key } = basisOf(decided.alert, edition);
    listings.set(listing.uid, {
      item: `Listing ${listing.uid}`,
      text: JSON.stringify({ name: listing.name, content: listing.content }),
    });
    const standing = standingOf(decided);
    const content = { uid: listing.uid, key, instrument, evidence, standing };
    return { item: `Alert ${decided.alert.id}`, text: JSON.stringify(content) };
  });
  return [...listings.values(), ...lines];
}

/** The reviewer's word that holds, or `null`. */
export function standingOf({ state, latest }: Pick<DecidedAlert, 'state' | 'latest'>): ReviewerWord | null {
  if (state !== 'decided' || latest === null) return null;
  const { decision, by, at, comment } = latest.decision;
  return { decision, by, at, comment };
}

/** Whether a text of the first column starts such a line. */
export function isBasisItem(item: string): boolean {
  return /^(?:Listing \d+|Alert \S+)$/.test(item);
}

/**
 * Reads the line of an alert back. `null` where there is none; throws an `Error` that names the place where somebody
 * changed the lines.
 */
export function carriedAlert(
  id: string,
  edition: string,
  lines: ReadonlyMap<string, string>,
): CarriedAlert | null {
  const line = lines.get(`Alert ${id}`);
  if (line === undefined) return null;
  const where = `Alert ${id}`;
  const read = object(JSON.parse(line), where, ['uid', 'key', 'instrument', 'evidence', 'standing']);
  const uid = Number(read['uid']);
  const listing = lines.get(`Listing ${uid}`);
  if (listing === undefined) throw new Error(`${where}: there is no line Listing ${uid}.`);
  const instrument = object(read['instrument'], `${where}.instrument`, ['name', 'identifiers']);
  return {
    basis: {
      key: text(read['key'], `${where}.key`),
      instrument: {
        name: textOrNull(instrument['name'], `${where}.instrument.name`),
        identifiers: textsOf(instrument['identifiers'], `${where}.instrument.identifiers`),
      },
      listing: { uid, ...listingOf(listing, `Listing ${uid}`) },
      evidence: evidenceOf(read['evidence'], `${where}.evidence`),
      edition,
    },
    standing: read['standing'] === null ? null : wordOf(read['standing'], `${where}.standing`),
  };
}

function listingOf(line: string, where: string): Pick<DecisionBasis['listing'], 'name' | 'content'> {
  const { name, content } = object(JSON.parse(line), where, ['name', 'content']);
  const read = object(content, `${where}.content`, contentFields);
  const values = contentFields.map((field) => [field, list(read[field], `${where}.${field}`, text)]);
  const typed: ListingContent = Object.fromEntries(values);
  return { name: text(name, `${where}.name`), content: typed };
}

const exposures = ['direct', 'depositaryReceipt', 'debt', 'derivative', 'fund'] as const;

function evidenceOf(value: unknown, where: string): DecisionBasis['evidence'] {
  const { exposure, reasons } = object(value, where, ['exposure', 'reasons']);
  return {
    exposure: oneOf(exposure, `${where}.exposure`, exposures),
    reasons: list(reasons, `${where}.reasons`, (item, place) => {
      const read = object(item, place, ['code', 'text', 'position', 'listing', 'speaks']);
      return {
        code: text(read['code'], `${place}.code`),
        text: text(read['text'], `${place}.text`),
        position: textOrNull(read['position'], `${place}.position`),
        listing: textOrNull(read['listing'], `${place}.listing`),
        speaks: oneOf(read['speaks'], `${place}.speaks`, ['for', 'against']),
      };
    }),
  };
}

function wordOf(value: unknown, where: string): ReviewerWord {
  const read = object(value, where, ['decision', 'by', 'at', 'comment']);
  return {
    decision: oneOf(read['decision'], `${where}.decision`, decisionWords),
    by: text(read['by'], `${where}.by`),
    at: text(read['at'], `${where}.at`),
    comment: textOrNull(read['comment'], `${where}.comment`),
  };
}

function textsOf(value: unknown, where: string): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) throw new Error(`${where}: expected an object.`);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, text(one, `${where}.${name}`)]),
  );
}
