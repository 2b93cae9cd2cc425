import type { ArticleRef, Attribution, ClaimRecord, EntityRef } from "./claim";
import type { BesideClaim } from "./claim-relation";
import type { OwnWords } from "./entity/own-words";
import type { ExternalId } from "./external-id";
import type { Refused } from "./sourcing/speaker";
import type { StatusReport } from "./status/status";
import type { Act } from "./timeline/act-of";
import type { Entry } from "./timeline/entry";
import type { FacetName } from "./timeline/timeline-query";
import type { EntityKind, LineStyle, Rights, Stance, Status } from "./vocabulary";

/**
 * What each public page shows, as values: queries make them, pages pass them on, components draw them.
 * `asOf` is null where the reader asked for no day, so that "now" is never written into a link.
 */

export type FacetRow = { value: string; label: string; count: number; chosen: boolean };
export type Facet = {
  name: FacetName;
  title: string;
  rows: FacetRow[];
};

/** Entries by day, month or year. `counts` are of the filtered entries, `all` of everything in that time. */
export type HistogramBar = {
  start: string;
  label: string;
  counts: Partial<Record<LineStyle, number>>;
  all: number;
};
/** `before` and `after`: more is known outside the stretch that is shown. */
export type Histogram = {
  unit: "day" | "month" | "year";
  bars: HistogramBar[];
  before: boolean;
  after: boolean;
};

/** What a reader may mean by the letters typed so far. `matched` is the name by which it was found. */
export type Suggestion = {
  kind: "person" | "organization" | "outlet" | "story" | "status";
  value: string;
  label: string;
  matched: string;
  /** Entries that have it. */
  count: number;
};

/** A stretch of a text, in UTF-16 units, the end exclusive. */
export type Span = { start: number; end: number };

/** "No claims for narishkin, showing naryshkin". */
export type Respelling = { asked: string; shown: string };

export type TimelinePage = {
  entries: Entry[];
  total: number;
  /** In how many stories; null where there are too many entries to look at each. */
  stories: number | null;
  /** Words that nothing says, and what was searched for in their place; null where the search is as asked. */
  respelled: Respelling[] | null;
  /** Words that say too little to be looked for: "the". */
  passedOver: string[];
  /** What was taken for a sanction list or an authority, and is none. */
  unknownLists: string[];
  /** The article held at each address that was asked for; null where none is. */
  articles: { address: string; article: { id: string; title: string } | null }[];
  /** Where the words sought stand in the texts of the entries, by the entry's id; those with none are left out. */
  matches: Record<string, Span[]>;
  facets: Facet[];
  histogram: Histogram | null;
  /** Cursor of the next older page, null at the end. */
  next: string | null;
  /** Cursor back to the newer page; "" is the first page, null when this is it. */
  previous: string | null;
};

export type StorySummary = {
  slug: string;
  headline: string;
  standfirst: string;
  topic: string | null;
  lastChangedAt: Date | null;
  /** From when the newsroom no longer follows it; null while it was open. */
  closedAt: Date | null;
  counts: Partial<Record<LineStyle, number>>;
};

/**
 * What the reporting says is not known; `answer` is what has answered it by that day, with the status of that day. `note` is told beside
 * it, as who would not say, and `toldIn` is the article that raises it.
 */
export type Question = {
  id: string;
  text: string;
  note: string | null;
  toldIn: ArticleRef | null;
  href: string;
  answer: Answer | null;
};
export type Answer = { id: string; text: string; status: Status };

export type Moment = { at: Date; label: string };

/** Words of a page's subject that changed, in each of their forms up to the day: the first stands for every day before, too. */
export type Rewording = { what: string; forms: { text: string | null; since: Date | null }[] };

/** A claim as one line of a story's columns: what, on whose word, and in sentences who is against it. */
export type StandfirstLine = {
  id: string;
  text: string;
  href: string;
  source: string;
  against: string[];
  marks: string[];
};

/** Who would not say, to whom and about what; `id`, who asked and `href` are those of the last refusal. */
export type Declined = Refused & {
  id: string;
  who: EntityRef | null;
  name: string;
  how: Stance;
  href: string;
  about: (Refused & { id: string; claimId: string; text: string; status: Status; href: string; at: Date })[];
  /** What they would not answer, where that is no claim; they are then refused about nothing else. */
  question: { id: string; text: string } | null;
};

export type StoryPage = StorySummary & {
  id: string;
  reworded: Rewording[];
  moments: Moment[];
  /** As the tz database names it: by what clock its hours are told. Null: by UTC. */
  timeZone: string | null;
  /** Whether all that was known is here. Of a great story it is what comes first; `counts` are of all of it either way. */
  isWhole: boolean;
  columns: Record<Status, StandfirstLine[]>;
  /** Claims without a source, which `counts` leave out: they are no entries. */
  unsourced: number;
  /** Those that are open first. */
  questions: Question[];
  declined: Declined[];
  entries: Entry[];
  /** Where the timeline goes on after `entries`, null where these are all. */
  next: string | null;
  people: EntityCard[];
  organizations: EntityCard[];
  /** The first of them, and how many there are. */
  articles: ArticleRef[];
  articleCount: number;
};

/**
 * A person or an organization as a line of a list. `what` is what it was on that day: posts with their dates, or else the
 * description. `role` says what it did in this context.
 */
export type EntityCard = {
  ref: EntityRef;
  description: string | null;
  what: string | null;
  sanctioned: string | null;
  role: string | null;
};

/** A claim as it is told among others. */
export type ListedClaim = {
  record: ClaimRecord;
  report: StatusReport;
  stories: { slug: string; headline: string }[];
  entities: EntityRef[];
  questions: Question[];
  /** That of the first of its stories which has one. */
  timeZone: string | null;
  firstPublishedAt: Date | null;
  recordedAt: Date;
  revision: number;
};

/** `revisedAt`: when the revision was recorded that is told. */
export type ClaimPage = ListedClaim & { reworded: Rewording[]; revisedAt: Date };

/** Another claim beside one: `own` where that one is `kind` to it, and not the other way round. */
export type RelatedClaim = {
  kind: BesideClaim;
  own: boolean;
  id: string;
  key: string;
  text: string;
  status: Status;
};

/**
 * All entries of a list, or its newest. `total` is null where it would take a look at each of too many; `inTimeline` is
 * how many the timeline has that the list is led on to, null where all are here.
 */
export type EntryExcerpt = { entries: Entry[]; total: number | null; inTimeline: number | null };

export type EntityName = { text: string; language: string | null; kind: string };
export type PositionLine = {
  id: string;
  title: string;
  person: EntityRef;
  organization: EntityRef;
  from: string | null;
  to: string | null;
  note: string | null;
};
export type SanctionLine = {
  id: string;
  entity: EntityRef;
  authority: EntityRef;
  from: string;
  to: string | null;
  programme: string | null;
  reason: string | null;
  url: string | null;
};

export type EntityPage = {
  ref: EntityRef;
  description: string | null;
  /** As of a card. */
  what: string | null;
  /** EDTF: when a person died, or an organization ceased to be; null where that was not known. */
  ended: string | null;
  reworded: Rewording[];
  publishes: boolean;
  /** The one that it turned out to be; null for nearly all. Its page leads there. */
  mergedInto: EntityRef | null;
  names: EntityName[];
  /** Its ids in other records. */
  externalIds: ExternalId[];
  /** Posts that this person holds, or that people hold at this organization. */
  positions: PositionLine[];
  /** Sanctions on it, and those that it imposed. */
  sanctions: SanctionLine[];
  sanctionsImposed: SanctionLine[];
  about: EntryExcerpt;
  /** What it has spoken to, and what it did about each entry, by the entry's id. */
  by: EntryExcerpt & { acts: Record<string, Act> };
  /** What it said in words of its own, newest first. */
  words: OwnWords[];
  appearsWith: { card: EntityCard; claims: number }[];
  /** Articles it published that we hold, the newest of them, and how many there are. */
  articles: ArticleRef[];
  articleCount: number;
  recordedAt: Date;
  revision: number;
  /** When that revision was recorded. */
  revisedAt: Date;
};

export type EntityListItem = { card: EntityCard; kind: EntityKind; names: EntityName[]; claims: number };

/** A stretch of the article that somebody's words are held from. UTF-16 units into the version's text. */
export type Passage = {
  start: number;
  end: number;
  attribution: Attribution;
  claimId: string;
  style: LineStyle;
};

/** How an article is at its own address, as readers are told. */
export type AtTheSource = {
  /** Since when it is not there; null where it is, or nobody looks. */
  goneSince: Date | null;
  /** When its outlet was found to have changed it, after the newest text that readers have; null where that is its text. */
  changedAt: Date | null;
  /** Where an archive keeps a copy of its page, and since when; null where none was asked. */
  archived: { url: string; at: Date } | null;
};

export type ArticlePage = {
  ref: ArticleRef;
  reworded: Rewording[];
  author: string | null;
  language: string;
  rights: Rights;
  versions: { number: number; publishedAt: Date }[];
  shown: { number: number; text: string; publishedAt: Date };
  passages: Passage[];
  /** Attributions whose words are no longer in the text. */
  orphans: { attribution: Attribution; claimId: string }[];
  claims: Entry[];
  /** By the claim's id: who does what about it in this article, "Denies: Iraq". */
  said: Record<string, string[]>;
  questions: { id: string; text: string; note: string | null; start: number | null; end: number | null }[];
  stories: { slug: string; headline: string }[];
  source: AtTheSource;
};
