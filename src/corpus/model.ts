/** Languages the project reads and answers in. */
export type Language = 'vi' | 'en';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A closed span of days; `null` means open on that side. */
export interface Validity {
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
}

export type DocumentKind = 'scheme' | 'article' | 'law' | 'statistics' | 'place' | 'answer' | 'register' | 'other';
export type Audience = 'household' | 'official' | 'administrator';

/** Sections that every scheme document has; the answer picks by them. */
export type SectionKey = 'summary' | 'who' | 'what' | 'how' | 'papers' | 'time' | 'law' | 'outdated' | 'gaps';

/** One file of a corpus, in one language, after reading and checking. */
export interface Document extends Validity {
  /** Path below its corpus folder without ending, `schemes/loan-poor.vi`. */
  readonly id: string;
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly title: string;
  /** Number of the source, `351/2025/NĐ-CP`. */
  readonly number: string | null;
  readonly issuer: string | null;
  readonly url: string | null;
  readonly issued: Day | null;
  /** Document numbers that this one replaces. */
  readonly supersedes: readonly string[];
  /** Place ids this document speaks about; empty means the whole country. */
  readonly places: readonly string[];
  readonly audience: readonly Audience[];
  /** Id of the document that this one translates (found or declared); the pair is cited once. */
  readonly translationOf: string | null;
  /** Scheme id, the same in both languages, `loan-poor`. */
  readonly scheme: string | null;
  /** Names people use for the subject; indexed with every passage. */
  readonly aliases: readonly string[];
  /** Office kind to ask, an id of `contacts`. */
  readonly office: string | null;
  /** Source ids of the register. */
  readonly sources: readonly string[];
  /** sha256 of the file, hex. */
  readonly hash: string;
}

/** A piece of a document as read, before it is cut into passages. */
export interface Block extends Validity {
  /** From the outermost heading to the nearest. */
  readonly headings: readonly string[];
  /** Stable anchor of the nearest heading, `dieu-3.khoan-2` or `duoc-huong-gi`. */
  readonly anchor: string;
  readonly section: SectionKey | null;
  readonly kind: 'paragraph' | 'item' | 'row';
  /** Plain text; citation markers are taken out. */
  readonly text: string;
  /** Source ids marked in this block. */
  readonly sources: readonly string[];
}

/** The smallest span that is retrieved and cited. */
export interface Passage extends Validity {
  /** `document#anchor`, stable while its text's place in the document is. */
  readonly id: string;
  readonly document: string;
  readonly language: Language;
  readonly headings: readonly string[];
  readonly section: SectionKey | null;
  /** What is indexed before the text and never quoted: document title, law name, aliases, headings. */
  readonly context: string;
  /** What is quoted. Sentences are parted by a space, blocks by a newline. */
  readonly text: string;
  readonly places: readonly string[];
  readonly sources: readonly string[];
}

/** A file that was not read. `detail` is one line that says how to mend it. */
export interface Skipped {
  readonly path: string;
  readonly reason:
    | 'empty'
    | 'broken'
    | 'encrypted'
    | 'too_large'
    | 'wrong_encoding'
    | 'unknown_format'
    | 'duplicate'
    | 'bad_front_matter'
    | 'no_text';
  readonly detail: string;
}

/** Something published: a law or a page, as the register of sources holds it. */
export interface Source extends Validity {
  readonly id: string;
  readonly kind: 'law' | 'page';
  readonly number: string | null;
  readonly title: { readonly vi: string; readonly en: string };
  readonly issuer: string | null;
  readonly issued: Day | null;
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
  readonly url: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedOn: Day | null;
  readonly confidence: 'read' | 'secondary' | 'not_read';
}

export type PlaceKind =
  | 'country'
  | 'region'
  | 'province'
  | 'district'
  | 'commune'
  | 'ward'
  | 'special_zone'
  | 'area'
  | 'group';

/** An administrative unit with its validity and what it became. */
export interface Place {
  /** `vn`, `p63-kon-tum`, `p34-quang-ngai`, `d-binh-gia`, `c-06001`, `r-tay-nguyen`, `g-…`. */
  readonly id: string;
  readonly kind: PlaceKind;
  /** A province-level unit that is a city. */
  readonly city?: boolean;
  readonly name: { readonly vi: string; readonly en: string };
  readonly aliases: readonly string[];
  readonly parent: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** Place ids that it became, and that it was formed from. */
  readonly became: readonly string[];
  readonly formedFrom: readonly string[];
  readonly source: string | null;
  readonly note: { readonly vi: string; readonly en: string } | null;
}

export type ObservationKind = 'result' | 'estimate' | 'forecast' | 'derived';

/** One statistic as its source gives it. */
export interface Observation {
  readonly place: string;
  /** `2023`, `2021-2025`. */
  readonly period: string;
  readonly asOf: string;
  readonly indicator: string;
  readonly value: number;
  /** Upper end of a range (`-4 to -5`). */
  readonly valueTo: number | null;
  /** Denominator (`47 of 88`). */
  readonly of: number | null;
  readonly qualifier: 'about' | 'nearly' | 'more_than' | null;
  readonly unit: string;
  /** `2021-2025`, `2016-2020`, `provincial`, or null. */
  readonly standard: string | null;
  readonly kind: ObservationKind;
  /** Source id of the register. */
  readonly source: string;
  /** Document id of the digest that holds the figure, without language ending, `articles/binh-gia-2024`. */
  readonly document: string | null;
  readonly note: { readonly vi: string; readonly en: string } | null;
}
