import type { Cue } from "../patterns/cue";
import type { Pattern } from "../patterns/finding";
import type { Article, Sentence } from "../text/article";
import { isStatement, isTitle, quoteAt } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { isNominal, isTime, type Range } from "../text/word-classes";
import { skipAddressee, thatBehindOneTold } from "./addressees";
import { skipAdverbials } from "./adverbials";
import { clauseFollows } from "./bare-clauses";
import { contentEnd, holdsClause, startsClause } from "./content-ends";
import { invertedSubject } from "./inverted-subjects";
import { pointsBack } from "./pointing-that";
import { isFiniteVerb } from "./verb-groups";

interface Forward {
  pattern: Pattern;
  content: Range;
  cueEnd: number;
}

/** The content follows the verb. */
export function readForward(cue: Cue): Forward | null {
  const { article, sentence, entry, main, past } = cue;
  const { tokens } = article;
  let at = main + 1;
  const inverted = main === sentence.from ? invertedSubject(article, sentence, main) : null;
  if (inverted !== null) at = inverted.to;
  if (entry.lemma === "point") {
    if (!/^(?:out|to)$/.test(tokens[at]?.lower ?? "")) return null;
  }
  if (/^(?:out|back|up)$/.test(tokens[at]?.lower ?? "")) at += 1;
  if (at >= sentence.to) return null;
  const closing = sentence.to - 1;
  if (
    (tokens[closing] as Token).text === ":" &&
    /[cq]/.test(entry.frames) &&
    closing - at < 24 &&
    !holdsClause(article, at, closing)
  ) {
    return { pattern: "colon", content: { from: closing, to: closing }, cueEnd: at };
  }
  const answer = (pattern: Pattern, from: number, nounPhrase = false): Forward | null => {
    if (from >= sentence.to) return null;
    const whole = participleEnd(cue, from, contentEnd(article, sentence, from, past, nounPhrase));
    const to = relativeEnd(cue, from, whole);
    return to > from ? { pattern, content: { from, to }, cueEnd: at } : null;
  };
  const clausal = /[cqtw]/.test(entry.frames);
  const right = tokens[at] as Token;
  // "vowed to fight", "promised *not to* sell".
  const to = /^(?:not|never)$/.test(right.lower) ? at + 1 : at;
  if (entry.frames.includes("i") && tokens[to]?.lower === "to" && isBaseVerb(tokens[to + 1]))
    return answer("infinitive", at, true);
  // "warned *against* a strike", "warned the crew *against* sailing": advice, which states nothing.
  if (/^(?:warn|caution|alert|advise|counsel)$/.test(entry.lemma) && advises(article, sentence, at))
    return null;
  // "agreed *with Lind* that the dam leaked": with whom, and not what.
  const behindOne = right.lower === "with" && /[ct]/.test(entry.frames);
  const that = behindOne ? thatBehindOneTold(article, sentence, at + 1) : null;
  if (that !== null) return answer("that-clause", that);
  if (
    right.lower !== "that" &&
    entry.prepositions.includes(right.lower) &&
    right.lower !== "to" &&
    // "reported *on Friday*": a day, and not what was reported on.
    !(right.lower === "on" && isTime(tokens[at + 1])) &&
    quoteAt(article, at + 1)?.from !== at + 1
  ) {
    const forward = answer("preposition", at + 1, true);
    return forward === null ? null : { ...forward, cueEnd: at + 1 };
  }
  let first = skipAdverbials(article, sentence, at);
  if (entry.frames.includes("o") && first === at) {
    const addressee = skipAddressee(
      article,
      sentence,
      at,
      entry.prepositions.includes("of") && entry.lemma !== "tell",
    );
    if (addressee > at) first = skipAdverbials(article, sentence, addressee);
  }
  if (first === at && /[ct]/.test(entry.frames)) first = thatBehindOneTold(article, sentence, at) ?? first;
  if (first >= sentence.to) return null;
  // "said *only* that the light was bad".
  if (/^(?:only|just|merely|simply)$/.test(tokens[first]?.lower ?? "") && tokens[first + 1]?.lower === "that")
    first += 1;
  if (entry.lemma === "put") {
    if (tokens[at]?.lower !== "it") return null;
    const put = putTo(article, sentence, at + 1);
    if (put !== null) return answer("that-clause", put);
    first = skipAdverbials(article, sentence, at + 1);
    if (first >= sentence.to) return null;
  }
  const token = tokens[first] as Token;
  if (
    entry.prepositions.length > 0 &&
    entry.frames.includes("o") &&
    !/[ct]/.test(entry.frames) &&
    entry.frames !== "qwo"
  ) {
    const p = prepositionAhead(cue, at);
    if (p !== null) {
      const forward = answer("preposition", p + 1, true);
      return forward === null ? null : { ...forward, cueEnd: p + 1 };
    }
  }
  if (entry.frames.includes("s") && right.lower === "as" && entry.prepositions.includes("as"))
    return answer("small-clause", at, true);
  if (entry.frames.includes("s") && opensObject(article, at)) {
    const small = smallClause(cue, at);
    if (small !== null) return answer("small-clause", small, true);
  }
  if (clausal) {
    const stretch = token.text === "," || token.text === ":" ? first + 1 : first;
    const quote = stretch < sentence.to ? quoteAt(article, stretch) : null;
    if (quote !== null && quote.from >= first && isTitle(article, quote) && stretch === first) return null;
    if (quote !== null && quote.from >= first && (isStatement(article, quote) || token.text !== ","))
      return answer("quote-follows", stretch);
    if (token.text === ":") return answer("colon", first + 1);
    if (
      token.lower === "that" &&
      /[ct]/.test(entry.frames) &&
      first + 1 < sentence.to - 1 &&
      !/^[.;]$/.test(tokens[first + 1]?.text ?? "")
    )
      return answer(pointsBack(article, first) ? "bare-clause" : "that-clause", first);
    if (/^(?:why|how|what|when|where|whether|if|who)$/.test(token.lower) && /[w]/.test(entry.frames))
      return answer("question", first);
    if (token.text === ",") {
      // "said, in so many words, that": an aside before the clause.
      const close = asideEnd(article, sentence, first);
      if (close !== null && tokens[close + 1]?.lower === "that") return answer("that-clause", close + 1);
      if (close !== null && quoteAt(article, close + 1) !== null) return answer("quote-follows", close + 1);
      return null;
    }
  }
  const direct = first;
  const directToken = tokens[direct] as Token;
  if (
    (entry.prepositions.includes(directToken.lower) ||
      entry.prepositions.includes(tokens[at]?.lower ?? "")) &&
    !(/^on$/.test(tokens[at]?.lower ?? "") && isTime(tokens[at + 1]))
  ) {
    const p = entry.prepositions.includes(tokens[at]?.lower ?? "") ? at : direct;
    if ((tokens[p] as Token).lower !== "that") {
      const forward = answer("preposition", p + 1, true);
      return forward === null ? null : { ...forward, cueEnd: p + 1 };
    }
  }
  if (entry.frames.includes("i") && directToken.lower === "to" && isBaseVerb(tokens[direct + 1]))
    return answer("infinitive", direct, true);
  if (entry.frames.includes("c") && frontedObject(cue, direct)) return answer("bare-clause", direct);
  if (entry.frames.includes("c") && !/^[.,;:]$/.test(directToken.text)) {
    const end = contentEnd(article, sentence, direct, past, false);
    // "said *nothing* about the port": no words were spoken, or none are told.
    if (/^(?:nothing|little|something|much)$/.test(directToken.lower) && !clauseFollows(article, direct, end))
      return null;
    const bare =
      entry.lemma === "say" && end - direct > 3 && /^(?:PROPN|PRON|DET|NOUN|NUM)$/.test(directToken.pos);
    if (bare || clauseFollows(article, direct, end)) return answer("bare-clause", direct);
  }
  if (/^[.,;:)]$/.test(directToken.text)) return null;
  if (entry.prepositions.length > 0 && /[so]/.test(entry.frames)) {
    const p = prepositionAhead(cue, direct);
    if (p !== null) {
      const forward = answer("preposition", p + 1, true);
      return forward === null ? null : { ...forward, cueEnd: p + 1 };
    }
  }
  if (entry.frames.includes("s")) return null;
  if (entry.frames.includes("g") && directToken.lower.endsWith("ing")) return answer("gerund", direct, true);
  if (entry.frames.includes("n") && opensThing(article, direct)) return answer("noun-phrase", direct, true);
  return null;
}

/** "gifts, which she said *were* returned": the verb of the content follows at once, its subject stands in front. */
function frontedObject(cue: Cue, at: number): boolean {
  const { article, entry, main } = cue;
  const token = article.tokens[at] as Token;
  return at === main + 1 && isFiniteVerb(article, at) && (token.pos === "AUX" || entry.lemma === "say");
}

/** "Announcing the pick, the union…", "While he said no, the union…": the comma after an opening phrase ends its content. */
function participleEnd(cue: Cue, from: number, to: number): number {
  const { article, sentence, group } = cue;
  const opener = /^(?:and|but|so|yet)$/.test((article.tokens[sentence.from] as Token).lower)
    ? sentence.from + 1
    : sentence.from;
  const subordinate = /^(?:while|although|though|when|if|because|after|before|since|even|once|as)$/.test(
    article.tokens[opener]?.lower ?? "",
  );
  if (group.kind !== "ing" && !subordinate) return to;
  for (let i = sentence.from; i < group.from; i++) {
    const token = article.tokens[i] as Token;
    if ((article.quoteOf[i] as number) >= 0 || (subordinate && token.text === ",")) return to;
    if (!subordinate && isFiniteVerb(article, i)) return to;
  }
  for (let i = from; i < to; i++) {
    if (
      (article.quoteOf[i] as number) < 0 &&
      (article.tokens[i] as Token).text === "," &&
      startsClause(article, sentence, i + 1)
    )
      return i;
  }
  return to;
}

/** "The guild, *which had threatened to strike*, said": what a relative clause tells ends where the main verb comes. */
function relativeEnd({ article, group }: Cue, from: number, to: number): number {
  const { tokens, quoteOf } = article;
  if (!/^(?:who|which)$/.test(tokens[group.from - 1]?.lower ?? "") || tokens[group.from - 2]?.text !== ",")
    return to;
  for (let i = from + 1; i < to - 1; i++)
    if ((quoteOf[i] as number) < 0 && tokens[i]?.text === "," && isFiniteVerb(article, i + 1)) return i;
  return to;
}

const opensObject = (article: Article, i: number) =>
  // "called *that* “a bedtime story”", "did not dispute *that*."
  (article.tokens[i]?.lower === "that" &&
    ((article.quoteOf[i + 1] as number) >= 0 || /^[.,;]$/.test(article.tokens[i + 1]?.text ?? ""))) ||
  isNominal(article.tokens[i]) ||
  /^(?:DET|PRON|ADJ|ADV)$/.test(article.tokens[i]?.pos ?? "") ||
  (article.quoteOf[i] as number) >= 0;

/** Start of an object with what is said of it: "called *the plan a disgrace*". Null when a name alone follows. */
function smallClause(cue: Cue, at: number): number | null {
  const { article, sentence, entry, past } = cue;
  if (/ly$/.test((article.tokens[at] as Token).lower)) return null;
  // "a group *called* the Rainmakers" gives a name, it does not quote anybody.
  if (entry.lemma === "call" && onlyNames(article, at, contentEnd(article, sentence, at, past, true)))
    return null;
  return at;
}

function onlyNames(article: Article, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const token = article.tokens[i] as Token;
    if ((article.quoteOf[i] as number) >= 0 || /^(?:DET|PRON|ADJ|VERB|AUX)$/.test(token.pos)) return false;
    if (/^[,.]$/.test(token.text)) return true;
  }
  return article.tokens[from]?.pos !== "PRON";
}

const opensThing = (article: Article, i: number) =>
  opensObject(article, i) && article.tokens[i]?.pos !== "ADV";

const isBaseVerb = (token: Token | undefined) =>
  token?.pos === "VERB" || token?.pos === "AUX" || token?.pos === "ADV";

function asideEnd(article: Article, sentence: Sentence, comma: number): number | null {
  for (let i = comma + 1; i < Math.min(sentence.to, comma + 16); i++) {
    if ((article.quoteOf[i] as number) >= 0) return i === comma + 1 ? null : i - 1;
    if ((article.tokens[i] as Token).text === ",") return i;
    // "cautioned, *as did the union*, that…": the aside may have a verb of its own.
    if (isFiniteVerb(article, i) && !/^(?:as|citing)$/.test(article.tokens[comma + 1]?.lower ?? ""))
      return null;
  }
  return null;
}

function prepositionAhead(cue: Cue, from: number): number | null {
  const { article, sentence, entry } = cue;
  for (let i = from + 1; i < Math.min(sentence.to, from + 14); i++) {
    const token = article.tokens[i] as Token;
    // "accused Mr. Osei, *who was born there*, of …": an aside about whom it is addressed to.
    if (token.text === "," && /^(?:who|which|whose)$/.test(article.tokens[i + 1]?.lower ?? "")) {
      const close = closingComma(article, sentence, i + 1);
      if (close === null) return null;
      i = close;
      continue;
    }
    if (/^[;:]$/.test(token.text) || isFiniteVerb(article, i)) return null;
    if (entry.prepositions.includes(token.lower)) return i;
  }
  return null;
}

function advises({ tokens }: Article, sentence: Sentence, at: number): boolean {
  for (let i = at; i < Math.min(sentence.to, at + 6); i++) {
    const { lower, text } = tokens[i] as Token;
    if (lower === "against") return true;
    if (/^(?:that|of|about|[,.;:])$/.test(lower) || /["“]/.test(text)) return false;
  }
  return false;
}

/** "put it *to her that*": the place of the "that". */
function putTo({ tokens }: Article, sentence: Sentence, at: number): number | null {
  if (tokens[at]?.lower !== "to") return null;
  for (let i = at + 2; i < Math.min(sentence.to, at + 6); i++) if (tokens[i]?.lower === "that") return i;
  return null;
}

function closingComma(article: Article, sentence: Sentence, from: number): number | null {
  for (let i = from; i < Math.min(sentence.to, from + 14); i++)
    if ((article.tokens[i] as Token).text === ",") return i;
  return null;
}
