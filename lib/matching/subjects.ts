import type { Edition, Listing } from '../listings/listing.ts';
import type { Knowledge, Lookalike } from './knowledge.ts';

/** A name of a subject and how it is known. */
export interface SubjectName {
  readonly subject: Subject;
  readonly text: string;
  readonly strength: 'strong' | 'weak';
  /** `null` for names printed on the list as the company's own; else how the name is known, for people. */
  readonly known: string | null;
  /** True for the one name under which the list prints the company. */
  readonly primary: boolean;
}

/**
 * A company that a row may mean: one on the list, or one that is taken for it. Both are looked up alike, so that the
 * better explanation of a row wins, whichever side it is on.
 */
export interface Subject {
  readonly uid: number | null;
  readonly name: string;
  readonly listing: Listing | null;
  readonly lookalike: Lookalike | null;
}

const nameKindWords = {
  chineseFull: 'Chinese name',
  chineseShort: 'Chinese short name',
  chineseFormerShort: 'former Chinese short name',
  abbreviation: 'short name used by exchanges and data vendors',
  laterName: 'name since a later renaming',
  formerName: 'former name',
} as const;

const listedKindWords = {
  primary: null,
  aka: null,
  fka: 'former name on the list',
  nka: 'later name on the list',
  issuer: 'issuer name on the list',
} as const;

/** All subjects: the listings of the edition in their order, then the look-alikes of the knowledge. */
export function subjectsOf(edition: Edition, knowledge: Knowledge): Subject[] {
  const listed = edition.listings.map((listing) => ({
    uid: listing.uid,
    name: listing.name,
    listing,
    lookalike: null,
  }));
  const alike = knowledge.lookalikes.map((lookalike) => ({
    uid: lookalike.uid,
    name: lookalike.name,
    listing: null,
    lookalike,
  }));
  return [...listed, ...alike];
}

/** Every name under which a subject may appear, printed names first. */
export function namesOf(subjects: readonly Subject[], knowledge: Knowledge): SubjectName[] {
  const names: SubjectName[] = [];
  const byUid = new Map<number, Subject>();
  for (const subject of subjects) {
    const { listing, lookalike } = subject;
    if (listing !== null) {
      byUid.set(listing.uid, subject);
      for (const { text, kind, strength } of listing.names) {
        names.push({ subject, text, strength, known: listedKindWords[kind], primary: kind === 'primary' });
      }
    }
    for (const text of lookalike === null ? [] : [lookalike.name, ...lookalike.otherNames]) {
      names.push({ subject, text, strength: 'strong', known: null, primary: text === lookalike?.name });
    }
  }
  for (const { uid, text, kind, strength } of knowledge.names) {
    const subject = byUid.get(uid);
    if (subject === undefined || kind === 'underlyingCode') continue;
    names.push({ subject, text, strength, known: nameKindWords[kind], primary: false });
  }
  for (const action of knowledge.actions) {
    const subject = byUid.get(action.uid);
    if (subject === undefined || action.kind === 'merger') continue;
    for (const text of action.names)
      names.push({ subject, text, strength: 'strong', known: nameKindWords.laterName, primary: false });
  }
  return names;
}
