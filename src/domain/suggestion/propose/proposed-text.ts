import type { Span } from "../../anchor";
import { isSilence } from "../../attribution-meaning";
import { states } from "../../language/clauses";
import { cueFormOf } from "../../language/cue-verbs";
import { pastOfIng } from "../../language/finite-verbs";
import type { Mention } from "../../language/names/link-mentions";
import { namesIn } from "../../language/names/names";
import { sentenceSpans, sentencesOf } from "../../language/sentences";
import { wordsOf } from "../../language/words";
import { accusation } from "../wording/accusation";
import { asBody } from "../wording/as-body";
import { clean, compares, thatVerbs, withoutSingleMarks } from "../wording/clean-words";
import { deniedThing, withdrawnThing } from "../wording/denied-thing";
import { inThirdPerson } from "../wording/first-person";
import { correctsItself } from "../wording/own-correction";
import { withOwnDays } from "../wording/own-days";
import { insideOf, type ReadArticle, type Suggested } from "./found-in-text";
import { MarkedReferences, unmarked } from "./marked-references";

/** As long as a claim may be (see `ClaimForm`). */
const longest = 1_000;

/**
 * The proposition that a suggestion passes on, as a sentence of its own: quotation marks and "that" taken off, "I" turned
 * into who speaks, a pronoun or a short name into whom it can only mean, "on Tuesday" into its day. A quotation that states nothing by
 * itself is told as what was said. Null where no word is left.
 */
export function proposedText(
  read: ReadArticle,
  suggested: Suggested,
  speaker: Mention | null,
): string | null {
  const marks = new MarkedReferences(
    read.text,
    (suggested.references ?? []).filter((one) => !isPlural(read.text, one)),
    [...read.mentions, { id: "source", kind: "organization", name: sourceWords(read, suggested), spans: [] }],
  );
  const content = clean(joinPieces(piecesOf(read.text, suggested, marks).map(bare)));
  const isCorrection = correctsItself(unmarked(content));
  const said = isCorrection ? content : firstSentence(content);
  const proposition = said === "" ? "" : turned(said, read, suggested, speaker, marks, isCorrection);
  const words = proposition === "" ? spokenWords(read, suggested, speaker, "") : proposition;
  return words === null || !/[\p{L}\p{N}]/u.test(words) ? null : asSentence(unmarked(words));
}

/** "We", "our": its verbs turn with it, where it is known whom an officer speaks for. */
const isPlural = (text: string, { start, end }: Span) =>
  /^(?:we|us|our|ours|ourselves)$/i.test(text.slice(start, end));

/** The body for which "we" stands in the words that were said. */
function bodyOf({ text, mentions }: ReadArticle, { references }: Suggested): string | null {
  const plural = references?.find((one) => isPlural(text, one));
  return mentions.find(({ id }) => id === plural?.mention)?.name ?? null;
}

/** The article's own words for who speaks, without what is said of them behind a comma. */
function sourceWords({ text }: ReadArticle, { source, described }: Suggested): string {
  const span = insideOf(text, described ?? [])[0] ?? insideOf(text, source)[0];
  return span === undefined ? "" : text.slice(span.start, span.end).replace(/,? (?:who|which) .*$|,.*$/s, "");
}

const bare = (piece: string) =>
  withoutSingleMarks(piece)
    .replace(/[“”"«»„‟‹›「」『』]|(?<![\p{L}\p{N}\uE000-\uE0FF])[‘’']+|''|(?<=[.,!?])[’']+/gu, " ")
    .replace(/\[([^\]]*)\]/g, "$1");

/** The content in order; "The SVR *is blamed* for …" needs its cue to stay a sentence. */
function piecesOf(text: string, { content, cue }: Suggested, marks: MarkedReferences): string[] {
  const spans = insideOf(text, content).toSorted((a, b) => a.start - b.start);
  const passive = insideOf(text, cue).filter(
    (span) =>
      /^(?:is|are|was|were|has been|have been|had been) \p{Ll}+$/u.test(text.slice(span.start, span.end)) &&
      span.start > (spans[0]?.start ?? text.length) &&
      span.end < (spans.at(-1)?.end ?? 0),
  );
  return [...spans, ...passive].toSorted((a, b) => a.start - b.start).map((span) => marks.marked(span));
}

/** "The money," … "was never there." is one sentence with its speaker taken out of the middle. */
function joinPieces(pieces: string[]): string {
  return pieces.reduce((joined, piece) => {
    const next = piece.trim();
    const before = joined.trimEnd();
    if (before === "") return next;
    const isClosed = /[.!?…]["”’]?$/.test(before) || !states(before) || !states(next);
    if (compares.test(`, ${next}`)) return `${before.replace(/,$/, "")}, ${next}`;
    if (!/^\p{Ll}/u.test(next))
      return `${isClosed ? before.replace(/,$/, ".") : before.replace(/,?$/, ".")} ${next}`;
    return `${before.replace(/,$/, "")}${/, (?:who|which) [^,]+$/.test(before) ? "," : ""} ${next}`;
  }, "");
}

/** A pronoun alone, "that was …", "that to the paper": what it means was said before. */
const pointingWords = new RegExp(
  `^(?:it|this|that|them|him|her|those|these)$|^that (?:${thatVerbs}|to|for)\\b`,
  "i",
);

/** Of several sentences in one quotation the first that says something, and asks nothing: one claim is one proposition. */
function firstSentence(content: string): string {
  const all = sentencesOf(content);
  const asked = sentenceSpans(content).map(({ end }) => content[end - 1] === "?");
  const sentences = all.filter((_, at) => asked[at] !== true);
  return (
    sentences.find((each) => wordsOf(each).length >= 3 || (wordsOf(each).length === 2 && states(each))) ??
    all[0] ??
    content
  );
}

function turned(
  said: string,
  read: ReadArticle,
  suggested: Suggested,
  speaker: Mention | null,
  marks: MarkedReferences,
  isCorrection: boolean,
): string {
  const isOwnAct = /^(?:and |so )?(?:I|we) /iu.test(unmarked(said));
  if (suggested.stance === "retracts" && !isOwnAct && !states(unmarked(said)))
    return withdrawnThing(unmarked(marks.named(said)));
  const asSaid = () => spokenWords(read, suggested, speaker, `: “${unmarked(said)}”`);
  const direct = suggested.directness === "direct_quote";
  if (direct && (isCorrection || statesNothing(said))) return asSaid() ?? unmarked(said);
  const named = marks.named(said);
  const own = direct && /(?<!-)\b(?:I|we|our|us|my|me|you|your)\b/i.test(withoutCountry(said));
  const body = bodyOf(read, suggested);
  const told = own ? (inThirdPerson(named, speaker) ?? (body && asBody(named, body))) : named;
  if (direct && (told === null || leansOnOthers(told))) return asSaid() ?? named;
  if (own) return told ?? named;
  const dated = withOwnDays(named, dayOfWords(read, suggested));
  const accused = accusation(read, suggested, marks, dated);
  if (accused !== null) return accused;
  return proposition(dated, read, suggested, speaker);
}

/** The day that "today" means: that of the article for the reporter's own words, never for words in quotation marks. */
const dayOfWords = ({ article }: ReadArticle, { directness }: Suggested): string | null =>
  directness === "direct_quote" ? null : article.publishedAt;

function proposition(said: string, read: ReadArticle, suggested: Suggested, speaker: Mention | null): string {
  const denying = /^(?:denies|disputes)$/.test(suggested.stance);
  const crime = denying && speaker?.kind === "person" ? crimeOf(said, speaker.name) : null;
  if (crime !== null) return crime;
  // "denied reports *that the plant was flooded*".
  // "commented, *hoping that* it helps": what is hoped is a statement of who hopes.
  const hoped = /^(hop|believ|fear|expect|suspect)ing that (?=\S)/iu.exec(said);
  if (hoped !== null && speaker?.kind === "person")
    return said.replace(hoped[0], `${speaker.name} ${pastOfIng(`${hoped[1]!.toLowerCase()}ing`)} that `);
  const reported = denying
    ? /^(?:(?:the|any|all|such|an?|media|press|newspaper|online|news|recent|earlier|(?:his|her|its|their)|\p{Lu}[\p{L}’']*['’]s?) )*(?:claims?|reports?|allegations?|suggestions?|accusations?|rumou?rs?|charges?|ideas?|notions?|assertions?|theor(?:y|ies)|stor(?:y|ies)|views?)(?: (?:by|in|from|on|made by|of) [^,“”"]{1,60}?)? that (?:(?:had )?(?:said|claimed|alleged|suggested|showed|stated) (?:that )?)?(.+)$/isu.exec(
        said,
      )?.[1]
    : undefined;
  if (reported !== undefined) return reported;
  const ing = /^(?:not )?(?!wrongdoing|meeting|evening)(\p{Ll}+ing)\b/u.exec(said)?.[1];
  if (ing !== undefined && speaker !== null && /^(?:denies|confirms|disputes)$/.test(suggested.stance)) {
    const past = pastOfIng(ing);
    return someOf(
      `${speaker.name} ${said.startsWith("not ") ? "did not " : ""}${said.replace(/^(?:not )?/, "").replace(ing, past)}`,
      denying,
    );
  }
  if (isSilence(suggested.stance)) {
    if (/^(?:how|why|who|whom|what|when|where|which)\b/i.test(said))
      return spokenWords(read, suggested, speaker, ` ${said}`) ?? said;
    const open = said.replace(/^(?:whether|if) /i, "");
    return states(open) && !/^(?:to )?comment/i.test(open)
      ? open
      : (spokenWords(read, suggested, speaker, silentRest(read, suggested, said)) ?? said);
  }
  if (pointingWords.test(said)) return spokenWords(read, suggested, speaker, ` ${said}`) ?? said;
  const isPart =
    judges(read, suggested) ||
    /^(?:to|not to|never to|whether|how|why|what) \p{Ll}/u.test(said) ||
    (!states(said) && (ing !== undefined || takesPart(read, suggested)));
  if (isPart) return spokenWords(read, suggested, speaker, ` ${said}`) ?? said;
  const some = someOf(said, denying);
  return (denying && deniedThing(some, speakerIn(read, suggested, speaker))) || some;
}

/** Whoever speaks by name, or as the article describes them; null where it says "he". */
function speakerIn(read: ReadArticle, suggested: Suggested, speaker: Mention | null): string | null {
  const words = speaker?.name ?? sourceWords(read, suggested);
  return words === "" || /^(?:he|she|it|they|we|i|who|which|both)$/iu.test(words) ? null : words;
}

/** "declined to comment *on the contract*": what a refusal to speak is about, up to its end. */
const refusedOf =
  /^ (?:further |publicly |in detail )?(?:(?:to|to an?|to the|to \p{Ll}{1,30}) (?:[\p{L}’']{1,30} ){0,4}?)?(?:about|on|over|regarding|concerning|when asked|whether) [^.!?;\n]{1,160}$/u;

/** "would not discuss *its scope*": a refusal that says nothing without what it refuses. */
function silentRest({ text }: ReadArticle, { cue, content }: Suggested, said: string): string {
  const [how] = insideOf(text, cue);
  const words = how === undefined ? "" : text.slice(how.start, how.end);
  // "declined to answer" says all that there is.
  if (words.endsWith(said)) return "";
  const what = insideOf(text, content).at(-1);
  if (how !== undefined && what !== undefined && what.start >= how.end) {
    const rest = text.slice(how.end, what.end);
    if (refusedOf.test(rest)) return rest.replace(/\s+/g, " ");
  }
  return /(?:discuss|name|identify|reveal|disclose|explain|address|answer|describe|detail|specify|confirm|say|tell|give|return|deny)(?:ed|d)?$/i.test(
    words,
  ) && said !== ""
    ? ` ${said}`
    : "";
}

/** What is denied of a mere "denies manslaughter": that she committed it. */
function crimeOf(said: string, name: string): string | null {
  if (/^(?:any )?(?:wrongdoing|misconduct)[.]?$/i.test(said)) return `${name} did something wrong`;
  return /^(?:\p{Ll}+ )?(?:murder|manslaughter|fraud|theft|rape|assault|perjury|bribery|treason|robbery|arson|perverting|corruption|embezzlement|espionage)(?: |$)/u.test(
    said,
  )
    ? `${name} committed ${said}`
    : null;
}

/** "Politics played *any* role" is what is denied of "politics played a role". */
const someOf = (said: string, denied: boolean) =>
  denied
    ? said.replace(
        /\bany (role|part|link|connection|deal|agreement|plan|meeting|contact|attempt|payment|request|reason|evidence|knowledge|involvement|wrongdoing|intention|warning|complaint|message|letter|call|money|instruction|offer|gift|help|member|employee|worker|official|officer|law|rule|mistake)\b/giu,
        (_, noun: string) =>
          /^(?:evidence|knowledge|involvement|wrongdoing|contact|money|help)$/i.test(noun)
            ? noun
            : `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`,
      )
    : said;

/** "This is a disgrace", "Why now?", "Deeply sorry": words that are neither true nor false away from where they were said. */
function statesNothing(said: string): boolean {
  const words = unmarked(said).trim();
  if (/\?$/.test(words)) return true;
  // "It is reasonable to assume that …" points at what follows.
  if (/^it (?:is|was|would be) (?:\p{Ll}+ )?\p{Ll}+ (?:to \p{Ll}+ )?that \p{L}/iu.test(words)) return false;
  if (
    /^(?:this|that|these|those|it|there)(?:['’]s)?\b(?! (?:is|are|was|were|will be|has been|have been) (?:no|not|an?|two|three|four|five|six|seven|eight|nine|ten|\d|more|many|several) \p{L}+.{12,})/iu.test(
      words,
    ) &&
    !/^there\b/i.test(words)
  )
    return true;
  if (
    /^(?:let|please|don['’]t|do not|stop|go|come|look|thank|congratulations|sorry|yes)\b|^no(?![\p{L} ])/iu.test(
      words,
    )
  )
    return true;
  return !states(words) && !/\p{L}[’'](?:m|re|s|ve|ll|d)\b/u.test(words) && wordsOf(words).length <= 6;
}

/** A pronoun that nothing in the words themselves explains. */
function leansOnOthers(words: string): boolean {
  const plain = unmarked(words);
  const found = /\b(?:he|she|him|her|his|they|them|their)\b/iu.exec(plain);
  if (found === null) return /\b(?:this|that)\b[.!,]?$/i.test(plain);
  const before = plain.slice(0, found.index);
  return /^(?:they|them|their)$/i.test(found[0])
    ? !/\p{Ll}{3,}s\b|\b(?:women|men|people|children)\b/iu.test(
        before.replace(/\b(?:was|has|is|this|says)\b/g, ""),
      )
    : namesIn(`x ${before}`).length === 0;
}

/** "called *the figure invented*": what follows is no sentence, whatever it looks like. */
const judges = ({ text }: ReadArticle, { cue, stance }: Suggested): boolean =>
  stance === "asserts" &&
  /^(?:call|describe|brand|label|dub|slam|blast|accuse|blame)$/.test(
    cueVerb(insideOf(text, cue).map(({ start, end }) => text.slice(start, end))[0] ?? "")?.lemma ?? "",
  );

/** "called him *a liar*", "outlined *his plan*": without who does so, no proposition is left. A denial of a thing is not one of its own. */
function takesPart({ text }: ReadArticle, { cue, content, stance }: Suggested): boolean {
  if (stance === "denies" || stance === "disputes") return false;
  // A quotation that begins with a capital is a sentence of its own ("Ozone causes more damage").
  if (
    insideOf(text, content).some(({ start, end }) => /^["“]\p{Lu}(?:\S* ){4}/u.test(text.slice(start, end)))
  )
    return false;
  // What stands before its verb, "…, biologists report", is one too.
  const [first] = insideOf(text, cue);
  if (first !== undefined && insideOf(text, content).some(({ end }) => end <= first.start)) return false;
  // What a "that" opens is a statement, although its verb is none that we know for sure ("ties run deep").
  if (insideOf(text, content).some(({ start }) => /^that\b/i.test(text.slice(start, start + 5))))
    return false;
  const frames =
    cueVerb(insideOf(text, cue).map(({ start, end }) => text.slice(start, end))[0] ?? "")?.frames ?? "";
  return /[sn]/.test(frames);
}

const cueVerb = (cue: string) =>
  wordsOf(cue)
    .toReversed()
    .map(({ lower }) => cueFormOf(lower)?.entry)
    .find((entry) => entry !== undefined);

/** The country is not the first person plural. */
const withoutCountry = (text: string) => text.replace(/\bU\.?S\.?\b/g, "");

/** Who says it and by which words, as the article has it: "Okafor vowed" and what follows. */
function spokenWords(
  { text }: ReadArticle,
  { source, cue, described, stance }: Suggested,
  speaker: Mention | null,
  rest: string,
): string | null {
  const [who, how] = [source, cue].map((spans) => insideOf(text, spans)[0]);
  if (who === undefined || how === undefined) return null;
  const named = text.slice(who.start, who.end);
  const name = nameFor(text, named, speaker, described);
  const words = text.slice(how.start, how.end);
  const verb =
    rest.startsWith(":") || (rest !== "" && !isSilence(stance) && cueVerb(words) === undefined)
      ? "said"
      : words.replace(/^\p{Ll}+ing\b/u, pastOfIng);
  return `${name} ${verb}${rest}`.replace(/\s+/g, " ");
}

/** Whoever speaks by name, also where the article says "she" or a surname there; what two say together stays theirs. */
function nameFor(
  text: string,
  named: string,
  speaker: Mention | null,
  described: Suggested["described"],
): string {
  if (speaker?.kind === "person") return speaker.name;
  if (
    speaker !== null &&
    /^(?:he|she|it|they|who|which|the .*)$/iu.test(named) &&
    !/(?:spokes|lawyer|attorney|official|representative)/i.test(named)
  )
    return speaker.name;
  const earlier = insideOf(text, described ?? [])[0];
  return earlier === undefined
    ? named.replace(/, (?:who|which|whose|based|formerly|an?|its|the) (?!.*\band \p{Lu}).*$/su, "")
    : text.slice(earlier.start, earlier.end);
}

function asSentence(words: string): string {
  const whole = words.length <= longest - 1 ? words : words.slice(0, longest - 1).replace(/\s+\S*$/u, "");
  const trimmed = whole
    .toWellFormed()
    .replaceAll("\u0000", "")
    .trim()
    .replace(/[\s,;:—–]+$/, "");
  const cased = trimmed.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase());
  return /[.!?…][”"’]?$/.test(cased) ? cased.slice(0, longest) : `${cased.slice(0, longest - 1)}.`;
}
