import { apart } from "../apart";
import { isSilence, saysSo } from "../attribution-meaning";
import { saidHref } from "../attribution-pages";
import { directnessBeside, evidenceWords, groundRulesWords } from "../attribution-words";
import type { ArticleRef, Attribution, ClaimRecord, EntityRef, Evidence } from "../claim";
import { cueOfQuestion } from "../language/unknown-words";
import type { Answer } from "../pages";
import { refusedHow } from "../sourcing/refusal";
import { hidesItsOrigin, isUnnamed, refusedTo, refusedToWords } from "../sourcing/speaker";
import { spokenForBy } from "../sourcing/told-body";
import type { StatusReport } from "../status/status";
import { lineWord } from "../status/status-words";
import { toldClaim } from "../status/told-claim";
import { counted, lowerFirst, numbered, sentence } from "../status/wording";
import { dayWords } from "../time/date-words";
import { sortInstant } from "../time/edtf";
import { edtfWords } from "../time/edtf-date-words";
import type { Status } from "../vocabulary";
import { besideOf } from "./beside";
import type { ChainLink, Entry } from "./entry";

/** A claim as a line of a timeline, with the chain of the one who says it, and those who stand beside and against. */
export function entryOfClaim(
  record: ClaimRecord,
  entities: readonly EntityRef[],
  report: StatusReport,
  firstPublishedAt: Date,
): Entry {
  const lead = leadOf(report);
  return {
    kind: "claim",
    id: record.id,
    key: record.key,
    href: `/claims/${record.id}`,
    style: report.status,
    label: lineWord(report.status),
    how: howWords(record, report, lead),
    marks: lead?.kind === "attribution" ? marksOf(lead.attribution) : [],
    text: record.text,
    ...dated(record.happened, firstPublishedAt),
    entities: [...entities],
    chain:
      lead?.kind === "attribution" ? chainOf(lead.attribution) : lead ? chainOfEvidence(lead.evidence) : [],
    beside: besideOf(report.credit, lead && leading(lead)),
    origins: originsWords(report, lead),
    answer: null,
  };
}

/**
 * "Declined to comment" as a line of its own: hollow, and no claim. Where one refusal stands beside several claims, the line
 * is of all of them: it was no answer to the one under which it is kept.
 */
export function entryOfResponse(
  record: ClaimRecord,
  status: Status,
  attribution: Attribution,
  claims = 1,
): Entry {
  const who = sourceName(attribution);
  const refused = refusedTo(attribution);
  const about =
    claims > 1
      ? `, beside ${counted(claims, "claim", "claims")}`
      : ` about: ${toldClaim({ text: record.text, status })}`;
  return {
    kind: "response",
    id: attribution.id,
    key: record.key,
    href: saidHref(record, attribution.id),
    style: "none",
    label: lineWord("none"),
    how: `${sentence(refusedToWords(refused))}${about}`,
    marks: marksOf(attribution),
    text: `${apart(who)} ${refusedHow({ ...refused, stance: attribution.stance })}.`,
    ...dated(null, attribution.publishedAt),
    entities: attribution.source.entity ? [attribution.source.entity] : [],
    chain: chainOf(attribution),
    beside: [],
    origins: null,
    answer: null,
  };
}

export type QuestionLine = {
  id: string;
  key: string;
  text: string;
  note: string | null;
  about: { id: string } | null;
  storySlug: string;
  article: ArticleRef | null;
  words: string | null;
  publishedAt: Date;
  recordedAt: Date;
  answer: Answer | null;
};

export function entryOfQuestion(question: QuestionLine, entities: readonly EntityRef[]): Entry {
  return {
    kind: "question",
    id: question.id,
    key: question.key,
    href: question.about
      ? `/claims/${question.about.id}#${question.id}`
      : `/stories/${question.storySlug}#${question.id}`,
    style: question.answer ? "answered" : "open",
    label: lineWord(question.answer ? "answered" : "open"),
    how: question.note,
    marks: cueOfQuestion(question.words ?? ""),
    text: question.text,
    ...dated(null, question.publishedAt),
    entities: [...entities],
    chain: question.article ? [articleLink(question.article)] : [],
    beside: [],
    origins: null,
    answer: question.answer,
  };
}

export type Lead =
  | { kind: "attribution"; attribution: Attribution }
  | { kind: "evidence"; evidence: Evidence };

/**
 * The one whom a claim is credited to: of those who say it whoever settles it, a document where it is that which settles
 * it, or else somebody who said so once. Never one who denies it, and no document that shows the contrary: then nobody.
 */
export function leadOf({ rules, byRules, credit }: StatusReport): Lead | null {
  const { says, shows, saidOnce } = credit;
  const settling = byRules === "confirmed" ? (rules.find(({ rule }) => rule === byRules)?.by ?? []) : [];
  const [proof] = shows.filter(({ id }) => settling.includes(id));
  const attribution = says[0] ?? saidOnce[0];
  const evidence = proof ?? (says.length === 0 ? shows[0] : undefined);
  if (evidence) return { kind: "evidence", evidence };
  return attribution ? { kind: "attribution", attribution } : null;
}

function leading(lead: Lead): { id: string } {
  return lead.kind === "attribution" ? lead.attribution : lead.evidence;
}

/** Under what name one speaks at the beginning of a way. Nobody is named who was not to be. */
export function sourceName(attribution: Attribution): string {
  const { entity, description, identity } = attribution.source;
  if (hidesItsOrigin(attribution)) return notNamed;
  if (isUnnamed(attribution)) return description ?? notNamed;
  const known =
    identity === "outlet_observation" ? (description ?? entity?.name) : (entity?.name ?? description);
  return known ?? notNamed;
}

const notNamed = "Source not named";

/** From the source to the article: who says so, step by step. */
export function chainOf(attribution: Attribution): ChainLink[] {
  const { source, relays, article } = attribution;
  const isHidden = hidesItsOrigin(attribution);
  const own =
    source.identity === "outlet_observation" && source.entity?.id === article.outlet.id && !isHidden;
  const first: ChainLink = {
    name: sourceName(attribution),
    what: isSilence(attribution.stance) ? "asked for comment" : sourceWhat(attribution),
    href: source.entity && !isHidden && !isUnnamed(attribution) ? entityHref(source.entity) : null,
    external: false,
  };
  // "told the Gazette", read in the Gazette: the article is that step.
  const isTheArticle = relays.at(-1)?.entity?.id === article.outlet.id;
  const hops = relays.slice(0, isTheArticle ? -1 : undefined).map(({ entity, description }) => ({
    name: entity?.name ?? description ?? "Not known through whom",
    what: null,
    href: entity ? entityHref(entity) : null,
    external: false,
  }));
  return own && hops.length === 0 ? [articleLink(article)] : [first, ...hops, articleLink(article)];
}

export function entityHref({ kind, slug }: EntityRef): string {
  return kind === "person" ? `/people/${slug}` : `/organizations/${slug}`;
}

function sourceWhat(said: Attribution): string | null {
  const { source, groundRules } = said;
  const body = spokenForBy(said);
  if (body !== null) return `for ${apart(body)}, not named`;
  if (source.identity === "unnamed_person" || source.identity === "unnamed_group") return "not named";
  return groundRules === "unknown" ? null : lowerFirst(groundRulesWords[groundRules]);
}

function articleLink(article: ArticleRef): ChainLink {
  return {
    name: article.outlet.name,
    what: dayWords(article.publishedAt),
    href: `/articles/${article.id}`,
    external: false,
  };
}

function chainOfEvidence({ title, kind, url, publisher }: Evidence): ChainLink[] {
  const document: ChainLink = { name: title, what: null, href: url, external: url !== null };
  if (!publisher) return [document];
  return [
    {
      name: publisher.name,
      what: lowerFirst(evidenceWords[kind]),
      href: entityHref(publisher),
      external: false,
    },
    document,
  ];
}

function howWords(record: ClaimRecord, report: StatusReport, lead: Lead | null): string | null {
  if (report.decided && report.decided.status !== report.byRules) return "Decided by an editor";
  if (record.scope && report.status === "confirmed") return record.scope;
  if (!lead) return null;
  if (lead.kind === "evidence") return evidenceWords[lead.evidence.kind];
  const { source, groundRules } = lead.attribution;
  const how = directnessBeside(record.text, lead.attribution);
  if (source.identity === "outlet_observation" && !source.description)
    return hidesItsOrigin(lead.attribution) ? "No source named" : "The outlet’s own reporting";
  return groundRules === "unknown" ? how : `${how}, ${lowerFirst(groundRulesWords[groundRules])}`;
}

function originsWords({ independence }: StatusReport, lead: Lead | null): string | null {
  if (lead?.kind === "evidence") return "A document shows it";
  const { min, max } = independence;
  if (max === 0) return null;
  if (min === max) return numbered(min, "independent origin", "independent origins");
  return `${min} to ${max} independent origins`;
}

/** The hedge before the cue: it is what a reader must not miss. */
function marksOf({ hedge, cue, stance }: Attribution): string[] {
  // "Denied" beside a claim that is worded the other way round would read as if that were denied.
  const isTurned = cue?.class === "deny" && saysSo(stance);
  const marks = [hedge?.text, isTurned ? null : cue?.text].filter((words): words is string => Boolean(words));
  return [...new Set(marks)];
}

type Dated = Pick<Entry, "date" | "dateOf" | "dateKey" | "sortAt">;

/** By when it happened, as precisely as that is known; else by when it was first reported. */
function dated(happened: string | null, publishedAt: Date): Dated {
  if (happened !== null) {
    const sortAt = sortInstant(happened) ?? publishedAt;
    return { date: edtfWords(happened), dateOf: "happening", dateKey: happened, sortAt };
  }
  const day = publishedAt.toISOString().slice(0, 10);
  return { date: edtfWords(day), dateOf: "report", dateKey: day, sortAt: publishedAt };
}
