import { kinGender } from "../names/gender-told";
import type { Named } from "../names/name-book";
import { titles } from "../names/name-words";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { byBody } from "./bodies";
import { bodyMeant } from "./body-meant";
import { isBodyNoun } from "./body-nouns";
import { genderOf } from "./content-places";
import type { Meant, Mind } from "./meant";
import { bodySpokenFor } from "./officers";
import { byOffice } from "./offices";
import { othersBear } from "./other-bearers";
import { isOwnWord } from "./own-words";
import { peopleBefore } from "./people-told";
import { personMeant } from "./person-meant";

/** A pronoun or a short name in the words that were said, and whom it can only mean: somebody named, or whoever the source describes. */
export interface Reference extends Range {
  entity: Named | "source";
}

/** More in one content are no words of one claim. */
const MOST = 60;

/**
 * What the pronouns and short names of a content mean, where that is certain: only there may a name be written into a claim. All
 * else is left for an editor.
 */
export function referencesIn(mind: Mind, finding: Finding, meant: Meant): Reference[] {
  const { article, book } = mind;
  const found: Reference[] = [];
  const accused = accusedIn(mind, finding, meant);
  if (accused !== null) found.push(accused);
  let body: Named | null | undefined;
  for (const range of finding.content)
    for (let i = range.from; i < range.to && found.length < MOST; i++) {
      const { lower } = article.tokens[i] as Token;
      const gender = genderOf.get(lower);
      const hit = book.at.get(i);
      if (gender !== undefined) {
        const entity = ownsKin(article, i) ? null : personMeant(mind, finding, meant, i, gender);
        const meantHere = entity?.open ? null : entity;
        const own = meantHere ?? (isOwnWord(mind, finding, meant, i, gender) ? ("source" as const) : null);
        if (own !== null) found.push({ from: i, to: i + 1, entity: own });
      } else if (lower === "they") {
        if (isOwnWord(mind, finding, meant, i, null)) found.push({ from: i, to: i + 1, entity: "source" });
      } else if (/^(?:we|us|our|ours|ourselves)$/.test(lower) && (article.quoteOf[i] as number) >= 0) {
        if (body === undefined) body = bodySpokenFor(mind, finding.source, meant);
        if (body !== null) found.push({ from: i, to: i + 1, entity: body });
      } else if (/^its?$/.test(lower)) {
        const entity = bodyMeant(mind, finding, meant, i);
        if (entity !== null) found.push({ from: i, to: i + 1, entity });
      } else if (hit !== undefined && hit.place.from === i) {
        const short = hit.entity.open ? null : shortName(mind, hit.entity, hit.place);
        if (short !== null && short.from >= range.from) found.push(short);
        i = hit.place.to - 1;
      } else if (lower === "the" && (article.quoteOf[i] as number) < 0) {
        const described = describedAt(mind, finding, i, range.to);
        if (described !== null) {
          found.push(described);
          i = described.to - 1;
        }
      }
    }
  return found;
}

/** "*Her husband* ran", "*his client* was sorry": it is he whom an editor names, and not "Eka’s husband". */
const ownsKin = ({ tokens }: Article, at: number): boolean =>
  /^(?:his|her)$/.test(tokens[at]?.lower ?? "") &&
  (kinGender(tokens, at + 1) !== null || /^clients?$/.test(tokens[at + 1]?.lower ?? ""));

/** "accused *the chairman* of": whoever is accused, where that is certain. */
function accusedIn(mind: Mind, finding: Finding, { speaker }: Meant): Reference | null {
  const { article, book } = mind;
  const [cue] = finding.cue;
  if (finding.entry?.lemma !== "accuse" || finding.passive || cue === undefined) return null;
  const [from, to] = [finding.head + 1, cue.to - 1];
  const gender = genderOf.get(article.tokens[from]?.lower ?? "");
  if (to - from === 1 && gender !== undefined) {
    const before = peopleBefore(mind, finding, from, gender);
    const [only, more] = before.named.filter((one) => one !== speaker);
    return only === undefined || more !== undefined || before.unnamed > 0 || only.gender !== gender
      ? null
      : { from, to, entity: only };
  }
  const hit = book.at.get(to - 1);
  if (hit !== undefined && hit.place.to === to && hit.place.from - from < 2) {
    const short = hit.entity.open ? null : shortName(mind, hit.entity, hit.place);
    return short?.from === from ? short : null;
  }
  return article.tokens[from]?.lower === "the" ? describedAt(mind, finding, from, to) : null;
}

/** "Lind", "Mr Lind": the whole name, where one alone of the article bears the short one. */
function shortName({ article, book }: Mind, entity: Named, place: Range): Reference | null {
  if (entity.kind !== "person") return null;
  const { tokens } = article;
  const last = tokens[place.to - 1]?.lower ?? "";
  const words = entity.name.split(" ");
  if (words.length < 2 || place.to - place.from >= words.length || entity.guessed) return null;
  // "Mbanza province" is a place; "Cool clock, Ahmed." calls somebody.
  const next = tokens[place.to];
  if (next !== undefined && next.pos === "NOUN" && /^\p{Ll}/u.test(next.text)) return null;
  if (
    (article.quoteOf[place.from] as number) >= 0 &&
    tokens[place.from - 1]?.text === "," &&
    /^[,.!?]$/.test(next?.text ?? "")
  )
    return null;
  if (book.bearing.get(last)?.size !== 1) return null;
  const titled = /^(?:mr|mrs|ms|miss|dr)\.?$/.test(tokens[place.from - 1]?.lower ?? "");
  const other = !titled && titles.has(tokens[place.from - 1]?.lower ?? "");
  return other ? null : { from: place.from - (titled ? 1 : 0), to: place.to, entity };
}

/** "the company", "the governor" within somebody's words. */
function describedAt(mind: Mind, finding: Finding, at: number, end: number): Reference | null {
  const { tokens } = mind.article;
  for (let to = at + 2; to <= Math.min(end, at + 4); to++) {
    const next = tokens[to];
    // "the company *car*" is no company; "the minister *Ada Osei*" is named there.
    if (
      next !== undefined &&
      (/^(?:NOUN|PROPN)$/.test(next.pos) || next.text === "-" || mind.book.at.has(to))
    )
      continue;
    const source = { from: at, to };
    const head = tokens[to - 1] as Token;
    // "left the office", "the service was poor" are no bodies by themselves.
    if (!/^\p{Ll}/u.test(head.text) || /^(?:office|service)$/.test(head.lower)) return null;
    const isBody = isBodyNoun(head.lower);
    const { speaker } = isBody ? byBody(mind, finding.sentence, source) : byOffice(mind, source);
    if (speaker === null || (isBody && to - at === 2 && othersBear(mind, head.lower, speaker))) return null;
    return { ...source, entity: speaker };
  }
  return null;
}
