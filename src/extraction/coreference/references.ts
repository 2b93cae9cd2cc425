import type { Named } from "../names/mentions";
import { titles } from "../names/name-words";
import { kinGender } from "../names/names";
import { groups } from "../names/source-nouns";
import { mayBeSomebody } from "../names/taken-for-places";
import type { Finding } from "../patterns/finding";
import type { Article, Sentence } from "../text/article";
import { hasCapital, type Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { byBody, isBodyNoun, isBodyWords, isOfficer } from "./bodies";
import { commaIn, type Meant, type Mind, type People, sentenceAt } from "./meant";
import { bodySpokenFor } from "./officers";
import { byOffice } from "./offices";
import { addressesAnother, fitsGender, type Gender, hidesSomebody, peopleOf } from "./pronouns";
import { cannotBe, unnamedPerson } from "./unnamed-people";

/** A pronoun or a short name in the words that were said, and whom it can only mean: somebody named, or whoever the source describes. */
export interface Reference extends Range {
  entity: Named | "source";
}

/** More in one content are no words of one claim. */
const MOST = 60;

const genderOf = new Map<string, Gender>(
  Object.entries({
    he: "he",
    him: "he",
    his: "he",
    himself: "he",
    she: "she",
    her: "she",
    hers: "she",
    herself: "she",
  } as const),
);

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

/** Whom "he" or "she" in somebody's words means. In quotation marks it is never who speaks. */
function personMeant(
  mind: Mind,
  finding: Finding,
  { speaker, described }: Meant,
  at: number,
  gender: Gender,
): Named | null {
  const { article } = mind;
  const quoted = (article.quoteOf[at] as number) >= 0;
  const within = peopleBetween(mind, contentStart(finding), at, gender);
  const around = peopleBetween(mind, sentenceOf(mind, at).from, contentStart(finding), gender);
  const own = speaker?.kind === "person" ? speaker : null;
  const others = (people: Pick<People, "named">) => people.named.filter((one) => one !== own);
  const isOwn =
    own !== null && !quoted && (own.gender === gender || (own.gender === null && fitsGender(gender)(own)));
  const principal = spokenFor(mind, finding, at, gender);
  if (principal !== null && within.named.length === 0 && within.unnamed === 0) return principal;
  const inWords = others(within).filter((one) => !isObjectOf(mind, at, one));
  if (inWords.length > 0 || within.unnamed > 0)
    return !isOwn && inWords.length === 1 && within.unnamed === 0 && inWords[0]?.gender === gender
      ? (inWords[0] ?? null)
      : null;
  const addressed = others(around);
  const previous = peopleBefore(mind, finding, at, gender);
  const rivals = others(previous);
  // "*Lind's* spokesman, Karl Berg, said *he* …": whose somebody is may be who is meant.
  const hasClient = /^clients?$/.test(article.tokens[at + 1]?.lower ?? "");
  const owners = hasClient ? [] : others(ownersIn(mind, finding, gender));
  if (isOwn && own !== null) {
    if (addressed.length > 0 || owners.length > 0) return null;
    // "put it *to him* that he…": he who was spoken to, as well as he who spoke.
    if (finding.source !== null && addressesAnother(article, finding.source.to, gender)) return null;
    // "Lind said *he* …": who speaks, unless the words just before are about another man.
    const opens = opensContent(article, finding, at);
    const goesOn = finding.source !== null && isNameAlone(mind, finding.source, rivals.length === 0);
    if (rivals.length === 0 && previous.unnamed === 0) return own.gender === gender || opens ? own : null;
    const fits = own.gender === gender || (own.gender === null && rivals.length === 0);
    if (!opens || (previous.near && !(goesOn && fits))) return null;
    return own;
  }
  // Somebody without a name may speak of themselves.
  if (
    !quoted &&
    own === null &&
    speaker === null &&
    (described !== null || finding.source === null || !isBodyWords(article, finding.source))
  )
    return null;
  const isAddressed = addressed.length > 0 && owners.length === 0;
  const [only, more] = new Set([...addressed, ...owners, ...(isAddressed ? [] : rivals)]);
  const unnamed = around.unnamed + (isAddressed ? 0 : previous.unnamed);
  if (only === undefined || more !== undefined || unnamed > 0 || only.gender !== gender) return null;
  return isAddressed || isNextDoor(mind, at, only) ? only : null;
}

/** "*Lind's* lawyer, Ada Osei": whoever is named in the words for who speaks. */
function ownersIn({ article, book }: Mind, { source }: Finding, gender: Gender): Pick<People, "named"> {
  if (source === null) return { named: [] };
  return {
    named: peopleOf(article, source.from, source.to, book, fitsGender(gender)).map(({ entity }) => entity),
  };
}

/** "A spokesman for *Yeo* said *he* had left", "Yeo's lawyer said he": for whom somebody speaks without a name, and nobody else before. */
function spokenFor(mind: Mind, finding: Finding, at: number, gender: Gender): Named | null {
  const { article, book } = mind;
  const { source } = finding;
  if (source === null || source.from > at) return null;
  const { tokens } = article;
  let speaks = false;
  const people = new Set<Named>();
  for (let i = source.from; i < source.to; i++) {
    speaks ||=
      /^(?:spokes(?:man|woman|person)|lawyer|solicitor|attorney|publicist|agent|office|representative|barrister)$/.test(
        tokens[i]?.lower ?? "",
      );
    const entity = book.at.get(i)?.entity;
    if (entity !== undefined) people.add(entity);
  }
  const [only, more] = people;
  const isSure =
    speaks && only?.kind === "person" && more === undefined && !only.open && only.gender === gender;
  if (!isSure) return null;
  const { sentences } = article;
  const here = sentences[finding.sentence] as Sentence;
  const last = sentences[finding.sentence - 1];
  const opens = source.from === here.from && last?.paragraph !== here.paragraph;
  const isSpokesman = /^spokes/.test(tokens[source.from + 1]?.lower ?? "");
  // "Karl Berg was shot.¶ A spokesman for Lind said *he* died": what was told last may be what he speaks of.
  const told = last === undefined ? null : toldIn(mind, finding.sentence - 1, last, gender);
  const isAlone = told === null || (told.unnamed === 0 && told.named.every((one) => one === only));
  if (opens && isSpokesman && isAlone) return only;
  // "Berg sued Lind. A lawyer for Lind said *he* had lied."
  const before = peopleBefore(mind, finding, at, gender);
  return before.unnamed === 0 && before.named.every((one) => one === only) ? only : null;
}

/** "*Lind* said he", "*Ms. Lund* said she"; a whole name too where nobody else was named who could be meant. */
function isNameAlone({ article: { tokens }, book }: Mind, { from, to }: Range, whole: boolean): boolean {
  if (to - from === 1) return true;
  const hit = book.at.get(to - 1);
  const titled = /^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/.test(tokens[from]?.lower ?? "");
  if (hit === undefined || hit.place.to !== to) return false;
  return hit.place.from <= from ? whole : titled && hit.place.from === from + 1;
}

/** Whether somebody is named, or heard, in the sentence before, in the same paragraph: farther back, too many others may be meant. */
function isNextDoor({ article, book, heardIn }: Mind, at: number, one: Named): boolean {
  const here = sentenceAt({ article }, at);
  const before = article.sentences[here - 1];
  if (before === undefined || before.paragraph !== article.sentences[here]?.paragraph) return false;
  if ((heardIn.get(here - 1) ?? []).some(({ speaker, isDoubtful }) => speaker === one && !isDoubtful))
    return true;
  for (let i = before.from; i < before.to; i++) if (book.at.get(i)?.entity === one) return true;
  return false;
}

function peopleBetween({ article, book }: Mind, from: number, to: number, gender: Gender): People {
  const named = new Set(
    peopleOf(article, from, to, book, fitsGender(gender))
      .filter(({ place }) => !/^['’]s?$/.test(article.tokens[place.to]?.text ?? ""))
      .map(({ entity }) => entity),
  );
  let unnamed = 0;
  for (let i = from; i < to; i++) {
    const one = unnamedPerson(article, book, { from: i, to });
    if (one !== null && one.to - one.from > 1 && !cannotBe(article, one, gender)) unnamed += 1;
    if (mayBeSomebody(article, book, i, gender)) unnamed += 1;
  }
  return { named: [...named], unnamed };
}

/** "*Her husband* ran": it is he whom an editor names, and not "Eka’s husband". */
const ownsKin = ({ tokens }: Article, at: number): boolean =>
  /^(?:his|her)$/.test(tokens[at]?.lower ?? "") && kinGender(tokens, at + 1) !== null;

function toldIn(mind: Mind, index: number, { from, to }: Sentence, gender: Gender): People {
  const key = `${index}${gender}`;
  const known = mind.told.get(key) ?? peopleBetween(mind, from, to, gender);
  mind.told.set(key, known);
  return known;
}

/** Who is told of in the two sentences before; `near` where one of them is in the same paragraph. */
function peopleBefore(mind: Mind, finding: Finding, at: number, gender: Gender): People & { near: boolean } {
  const { article, heardIn } = mind;
  const here = sentenceAt(mind, at);
  const named = new Set<Named>();
  let unnamed = 0;
  let near = false;
  const reach = opensContent(article, finding, at) ? 2 : 4;
  for (let index = here - 1; index >= Math.max(0, here - reach); index--) {
    const sentence = article.sentences[index] as Sentence;
    const people = toldIn(mind, index, sentence, gender);
    const heard = (heardIn.get(index) ?? []).flatMap(({ speaker }) =>
      speaker !== null && fitsGender(gender)(speaker) ? [speaker] : [],
    );
    for (const one of [...people.named, ...heard]) named.add(one);
    unnamed += people.unnamed + (hidesSomebody(mind, index, sentence.to, gender) ? 1 : 0);
    const same = sentence.paragraph === article.sentences[here]?.paragraph;
    near ||= same && (people.named.length > 0 || people.unnamed > 0) && index === here - 1;
  }
  return { named: [...named], unnamed, near };
}

/** "Lind told *him*": whoever acts is not whom it is done to. */
function isObjectOf({ article, book }: Mind, at: number, one: Named): boolean {
  const { tokens } = article;
  if (
    !/^(?:him|her)$/.test(tokens[at]?.lower ?? "") ||
    /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[at + 1]?.pos ?? "")
  )
    return false;
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const token = tokens[i] as Token;
    if (/^[,.;:]$/.test(token.text) || /^(?:that|who|which|and|but)$/.test(token.lower)) return false;
    const hit = book.at.get(i);
    if (hit !== undefined) return hit.entity === one;
  }
  return false;
}

/** Whom "it" at the front of a body's words means, and "its" before anything else is named there. */
function bodyMeant(
  mind: Mind,
  finding: Finding,
  { speaker, described }: Meant,
  at: number,
): Reference["entity"] | null {
  const { article } = mind;
  const source = described ?? finding.source;
  if ((article.quoteOf[at] as number) >= 0) return null;
  const { lower } = article.tokens[at] as Token;
  const isFirst = opensContent(article, finding, at);
  if (lower === "its" ? !isFirst && !isShareOf(article, finding, at) : !isFirst || isExpletive(article, at))
    return null;
  if (lower === "it" && (isDoneTo(article, at) || isOffered(article, at)) && toldBefore(mind, at, speaker))
    return null;
  // "would not say whether *it* was a bomb": that may be anything, and what had or would do something is hardly.
  if (
    lower === "it" &&
    isAskedOf(article, at) &&
    !/^(?:had|has|would|will|did)$/.test(article.tokens[at + 1]?.lower ?? "")
  )
    return null;
  if (speaker !== null) return speaker.kind === "organization" ? speaker : null;
  const isBody = source !== null && (isBodyWords(article, source) || isBodyName(article, source));
  return isBody && !isOfficer(article, source) && isPlain(mind, source) ? "source" : null;
}

const isAskedOf = ({ tokens }: Article, at: number): boolean =>
  /^(?:whether|if)$/.test(tokens[at - 1]?.lower ?? "");

/** "It *was filmed*": something is done to it. */
function isDoneTo({ tokens }: Article, at: number): boolean {
  const [be, next] = [tokens[at + 1]?.lower ?? "", tokens[at + 2]];
  const had = /^(?:has|had)$/.test(be) && next?.lower === "been";
  const verb = had ? tokens[at + 3] : next;
  return (had || /^(?:was|is)$/.test(be)) && verb?.pos === "VERB" && !verb.lower.endsWith("ing");
}

/** "It *is not for* sale", "it was up for auction": what is told of a thing. */
function isOffered({ tokens }: Article, at: number): boolean {
  const next = tokens
    .slice(at + 1, at + 5)
    .map(({ lower }) => lower)
    .join(" ");
  return /^(?:is|was|had been|has been)(?: (?:not|n't|now|still|never|no longer))* (?:up )?(?:for|on|in|at|under)\b/.test(
    next,
  );
}

/** Whether the sentence before, in the same paragraph, tells of something else than whoever speaks: that may be what "it" means. */
function toldBefore(mind: Mind, at: number, speaker: Named | null): boolean {
  const { article, book } = mind;
  const here = sentenceAt(mind, at);
  const before = article.sentences[here - 1];
  if (before === undefined || before.paragraph !== article.sentences[here]?.paragraph) return false;
  const opens = article.tokens[before.from]?.lower === "the" ? before.from + 1 : before.from;
  return speaker === null || book.at.get(opens)?.entity !== speaker;
}

/** "The Health and Safety Executive": two capitals behind "the" are a body's, also where no word of them tells. */
function isBodyName(article: Article, { from, to }: Range): boolean {
  const { tokens } = article;
  if (tokens[from]?.lower !== "the") return false;
  // "The town's MP, Ros Tierney": whose somebody is, and who they are behind the comma, is no name of a body.
  const front = tokens.slice(from + 1, commaIn(article, from + 1, to));
  return (
    front.filter(({ text }) => hasCapital(text)).length > 1 &&
    !front.some(({ text }) => /^['’]s?$/.test(text))
  );
}

function opensContent({ tokens }: Article, finding: Finding, at: number): boolean {
  const start = contentStart(finding);
  return at === start || (at === start + 1 && /^(?:that|whether|if)$/.test(tokens[start]?.lower ?? ""));
}

/** "812 of *its* 930 members". */
function isShareOf({ tokens }: Article, finding: Finding, at: number): boolean {
  if (tokens[at - 1]?.lower !== "of") return false;
  for (let i = contentStart(finding); i < at - 1; i++)
    if (
      !/^(?:NUM|ADV|ADP|DET|ADJ|SYM)$/.test(tokens[i]?.pos ?? "") &&
      !/^(?:that|most|half|none|thousands|hundreds|third|quarter|percent)$/.test(tokens[i]?.lower ?? "")
    )
      return false;
  return true;
}

/** Whether "he", "she" or "they" at the front of the words is whoever speaks without a name: "*The guard* said *he* could not talk". */
function isOwnWord(
  mind: Mind,
  finding: Finding,
  { speaker, described }: Meant,
  at: number,
  gender: Gender | null,
): boolean {
  const { article, book } = mind;
  const source = described ?? finding.source;
  if (source === null || (article.quoteOf[at] as number) >= 0) return false;
  // "Observers of the Forum said *they*": several who speak for a body are not the body.
  if (speaker !== null && (gender !== null || speaker.kind === "person")) return false;
  if (!opensContent(article, finding, at) || !isPlain(mind, source)) return false;
  if (gender === null) return isSeveral(article, source);
  if (unnamedPerson(article, book, source) === null || cannotBe(article, source, gender)) return false;
  if (peopleBetween(mind, sentenceOf(mind, at).from, at, gender).named.length > 0) return false;
  if (isNewcomer(mind, finding, source)) return true;
  // "The captain survived. A spokesman said *he* had been held": it is the captain who was.
  const before = peopleBefore(mind, finding, at, gender);
  return before.named.length === 0 && before.unnamed === 0;
}

/** "*A porter*, who asked not to be named, said he …" at the front of a paragraph: nobody who speaks for others. */
function isNewcomer({ article }: Mind, finding: Finding, { from, to }: Range): boolean {
  const { tokens, sentences } = article;
  const here = sentences[finding.sentence] as Sentence;
  if (from !== here.from || sentences[finding.sentence - 1]?.paragraph === here.paragraph) return false;
  if (!/^(?:an?|one)$/.test(tokens[from]?.lower ?? "")) return false;
  for (let i = from + 1; i < to && tokens[i]?.text !== ","; i++)
    if (
      /^(?:spokes|official|officer|lawyer|attorney|solicitor|aide|agent|representative|source|friend|relative|for|of|to)/.test(
        tokens[i]?.lower ?? "",
      )
    )
      return false;
  return true;
}

/** Words for a source that hold no pronoun and nobody's name who could be meant instead. */
function isPlain({ article, book }: Mind, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = article.tokens[i] as Token;
    if (/^(?:who|which|,)$/.test(lower)) break;
    if (genderOf.get(lower) !== undefined || /^(?:its|their|them|it|they)$/.test(lower)) return false;
    if (book.at.get(i)?.entity.kind === "person") return false;
  }
  return article.tokens[from]?.pos !== "PRON";
}

function isSeveral({ tokens }: Article, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const { lower, pos, text } = tokens[i] as Token;
    if (/^(?:who|which|of|from|at|in|for|,)$/.test(lower) || pos === "ADP") return isPlural(tokens[i - 1]);
    if (text === ",") break;
  }
  return isPlural(tokens[to - 1]);
}

/** "Doctors" at the front of a sentence has its capital from there. */
const isPlural = (token: Token | undefined) =>
  token !== undefined &&
  (token.pos === "NOUN" || groups.has(token.lower)) &&
  /(?:[^s]s|people|men|women|police)$/.test(token.lower);

/** "It is unclear whether", "it was important that", "it would take weeks". */
function isExpletive({ tokens }: Article, at: number): boolean {
  const next = tokens
    .slice(at + 1, at + 7)
    .map(({ lower }) => lower)
    .filter((word) => !/^["“”'‘’]+$/.test(word));
  const verb = next.find(
    (word) =>
      !/^(?:would|will|could|may|might|was|is|has|had|been|be|not|n't|'s|now|still|also|too)$/.test(word),
  );
  return /^(?:unclear|clear|possible|impossible|likely|unlikely|important|necessary|difficult|hard|easy|time|up|too|early|take|takes|took|taken|seem|seems|seemed|appear|appears|appeared|rain|raining|snow|snowing|true|false|wrong|right|premature|unfortunate|essential|vital|crucial|best|better|good|bad|a|an|the|unacceptable|inappropriate|illegal|understood|hoped|expected|believed|thought)$/.test(
    verb ?? "",
  );
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
    const meant = isBodyNoun(head.lower) ? byBody(mind, finding.sentence, source) : byOffice(mind, source);
    return meant.speaker === null ? null : { ...source, entity: meant.speaker };
  }
  return null;
}

const contentStart = ({ content }: Finding) => content[0]?.from ?? 0;

function sentenceOf(mind: Mind, at: number): Sentence {
  return mind.article.sentences[sentenceAt(mind, at)] ?? { from: at, to: at + 1, paragraph: 0 };
}
