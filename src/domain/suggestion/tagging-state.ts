import { isSilence } from "../attribution-meaning";
import type { EntityRef } from "../claim";
import type { Names } from "../draft/desk-pages";
import { recordOfDraft } from "../draft/record-of-draft";
import { pointsAt } from "../draft/references";
import type { DeskKind, DeskSubject, Version } from "../draft/subject";
import { briefStatusAsOf } from "../status/brief-status";
import { listed, numbered } from "../status/wording";
import type { LineStyle } from "../vocabulary";
import type { SuggestionForm } from "./form/form";
import type { FormContext } from "./form/form-record";
import { statusOfForm } from "./form/status-of-form";
import type { DeskSuggestion } from "./suggestion";
import type { KnownEntity, Workbench } from "./tagging-page";

/** What an answer of the desk says has changed; each in full, as it now stands. */
export type BenchNews = {
  suggestions?: readonly DeskSuggestion[];
  subjects?: readonly DeskSubject[];
  entities?: readonly EntityRef[];
};

/** The workbench with what an answer brought. What did not change stays the same object, so that nothing is drawn twice. */
export function withNews(
  bench: Workbench,
  { suggestions = [], subjects = [], entities = [] }: BenchNews,
): Workbench {
  const story = subjects.filter(is("story")).find(({ id }) => bench.story === null || id === bench.story.id);
  return {
    ...bench,
    suggestions: replacedById(bench.suggestions, suggestions).sort((a, b) => a.ordinal - b.ordinal),
    story: story ?? bench.story,
    claims: replacedById(bench.claims, subjects.filter(is("claim"))),
    questions: replacedById(bench.questions, subjects.filter(is("open_question"))),
    article: subjects.filter(is("article")).find(({ id }) => id === bench.article.id) ?? bench.article,
    entities: replacedById(
      bench.entities,
      entities.map((entity) => known(entity, bench)),
    ),
  };
}

const is =
  <K extends DeskKind>(kind: K) =>
  (subject: DeskSubject): subject is DeskSubject<K> =>
    subject.kind === kind;

function known(entity: EntityRef, { entities }: Workbench): KnownEntity {
  const before = entities.find(({ id }) => id === entity.id);
  if (before) return { ...before, ...entity };
  const names = [{ text: entity.name, language: null, kind: "name" }];
  return { ...entity, names, description: null, published: false };
}

function replacedById<T extends { id: string }>(list: readonly T[], news: readonly T[]): T[] {
  const byId = new Map(news.map((one) => [one.id, one]));
  const kept = list.map((one) => byId.get(one.id) ?? one);
  const there = new Set(list.map(({ id }) => id));
  return [...kept, ...news.filter(({ id }) => !there.has(id))];
}

/**
 * What of what stands here publishing its story brings to readers, by what it is. A claim of another story, into which something of
 * this article was merged, comes out with that one.
 */
export function unpublishedOf({ article, story, claims, questions }: Workbench): Unpublished {
  const none = { claims: 0, questions: 0, story: 0, article: 0 };
  if (story === null) return none;
  const { claimIds, articleIds } = story.content;
  const told = claims.filter(({ id }) => claimIds.includes(id));
  const cited = [...told, ...questions].flatMap(({ content }) => pointsAt(content).versions);
  const isCited =
    articleIds.includes(article.id) || article.content.versions.some(({ id }) => cited.includes(id));
  const drafts = (all: readonly { version: Version }[]) =>
    all.filter(({ version }) => version.draft > 0).length;
  const own = { claims: drafts(told), questions: drafts(questions) };
  // A story that was only begun, and an article that was only brought into it, are nothing to publish yet.
  if (
    own.claims + own.questions === 0 &&
    article.version.published === 0 &&
    !isTold({ article, claims: told })
  )
    return none;
  return { ...own, story: drafts([story]), article: drafts(isCited ? [article] : []) };
}

type Unpublished = { claims: number; questions: number; story: number; article: number };

/** "2 claims, 1 question, the story and the article", empty where there is nothing: a story and its article are no drafts that somebody wrote here. */
export function unpublishedWords({ claims, questions, story, article }: Unpublished): string {
  const parts = [
    claims > 0 ? numbered(claims, "claim", "claims") : null,
    questions > 0 ? numbered(questions, "question", "questions") : null,
    story > 0 ? "the story" : null,
    article > 0 ? "the article" : null,
  ].filter((words) => words !== null);
  return parts.length === 0 ? "" : listed(parts);
}

/** Whether a claim rests on words of this article yet. */
export function isTold({ article, claims }: Pick<Workbench, "article" | "claims">): boolean {
  const versions = new Set(article.content.versions.map(({ id }) => id));
  return claims.some(({ content }) => pointsAt(content).versions.some((id) => versions.has(id)));
}

/** What a suggestion is, before the rules are asked: words about a claim, a refusal to say anything, or a question. */
export function lineOfForm(
  { reading }: DeskSuggestion,
  form: SuggestionForm,
  context: FormContext,
  now: Date,
): LineStyle {
  if (reading?.openQuestion) return "open";
  if (isSilence(form.attribution.stance)) return "none";
  return statusOfForm(form, context, now);
}

/**
 * The line of a suggestion as the queue and the text show it: of the claims that it became, else of what it would make. Claims
 * that have gone separate ways have no line together: then it is that of the words.
 */
export function lineOfSuggestion(
  suggestion: DeskSuggestion,
  bench: Pick<Workbench, "claims">,
  names: Names,
  context: FormContext,
  now: Date,
): LineStyle {
  const asked = lineOfForm(suggestion, suggestion.form, context, now);
  if (asked === "open" || asked === "none") return asked;
  const lines = new Set(
    suggestion.became.map(({ claimId }) => lineOfClaim(claimId, bench, names, now) ?? asked),
  );
  const [line = asked] = lines;
  return lines.size > 1 ? asked : line;
}

/** What a claim of the bench would be today, were its draft published; null where the bench has no such claim. */
export function lineOfClaim(
  id: string,
  { claims }: Pick<Workbench, "claims">,
  names: Names,
  now: Date,
): LineStyle | null {
  const claim = claims.find((one) => one.id === id);
  return claim ? briefStatusAsOf(recordOfDraft(claim.content, names, now), now).status : null;
}

/** The next that waits for a decision after this one in the order of the text, round to the first; null where none does. */
export function nextOpen<T extends { id: string }>(
  rows: readonly T[],
  isOpen: (row: T) => boolean,
  after: string | null,
): T | null {
  const at = rows.findIndex(({ id }) => id === after);
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return round.find(isOpen) ?? null;
}

/** All of it anew, with what has not changed as the objects that there were. */
export function withFresh(bench: Workbench, fresh: Workbench): Workbench {
  return {
    ...fresh,
    suggestions: keptWhere(bench.suggestions, fresh.suggestions, sameSuggestion),
    claims: keptWhere(bench.claims, fresh.claims, sameVersion),
    questions: keptWhere(bench.questions, fresh.questions, sameVersion),
    article: sameVersion(bench.article, fresh.article) ? bench.article : fresh.article,
  };
}

function keptWhere<T extends { id: string }>(
  before: readonly T[],
  now: readonly T[],
  same: (one: T, other: T) => boolean,
): T[] {
  const byId = new Map(before.map((one) => [one.id, one]));
  return now.map((one) => {
    const was = byId.get(one.id);
    return was && same(was, one) ? was : one;
  });
}

function sameVersion(one: { version: Version }, other: { version: Version }): boolean {
  return one.version.published === other.version.published && one.version.draft === other.version.draft;
}

function sameSuggestion(one: DeskSuggestion, other: DeskSuggestion): boolean {
  return sameVersion(one, other) && one.outcome === other.outcome && one.decidedAt === other.decidedAt;
}
