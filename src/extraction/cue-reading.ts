import type { Article, Sentence } from "@/extraction/article";
import {
  clauseStart,
  isFiniteVerb,
  isNominal,
  isTime,
  matrixSubject,
  partsClauses,
  type Range,
  readVerbGroup,
  subjectOf,
  trimSubject,
  type VerbGroup,
} from "@/extraction/clauses";
import {
  contentEnd,
  holdsClause,
  isPast,
  isStatement,
  quoteAt,
  skipAddressee,
  skipAdverbials,
  startsClause,
  trimContent,
} from "@/extraction/content";
import { type CueVerb, cueFormOf } from "@/extraction/cue-verbs";
import type { Finding, Pattern } from "@/extraction/finding";
import { documents, headNoun } from "@/extraction/terms";
import type { Token } from "@/extraction/tokens";

/** A cue verb in its sentence, with all that the patterns ask about it. */
interface Cue {
  article: Article;
  sentence: Sentence;
  index: number;
  main: number;
  group: VerbGroup;
  entry: CueVerb;
  past: boolean;
}

/** No sentence of the news has as many; a text of nothing but cues must not take for ever. */
const MOST_CUES = 24;
const always = new Set(["said", "says", "told", "tells"]);
const silentGovernors = new Set([
  "refuse",
  "refused",
  "refuses",
  "refusing",
  "declined",
  "decline",
  "declines",
  "declining",
]);

/** Every attribution in a sentence that a verb carries, in order of the verbs. */
export function readCueVerbs(article: Article, sentence: Sentence, index: number): Finding[] {
  const findings: Finding[] = [];
  let read = 0;
  for (let i = sentence.from; i < sentence.to && read < MOST_CUES; i++) {
    const token = article.tokens[i] as Token;
    const form = cueFormOf(token.lower);
    if (form === undefined) continue;
    if (token.pos !== "VERB" && !always.has(token.lower) && !mistagged(article, i, form.forms)) continue;
    const quote = quoteAt(article, i);
    if (quote !== null) continue;
    const before = article.tokens[i - 1];
    if (
      before !== undefined &&
      (before.pos === "DET" || before.text === "-") &&
      !/^(?:that|all|some|this|both|many)$/.test(before.lower)
    )
      continue;
    read += 1;
    const group = readVerbGroup(article, sentence, i);
    if (group.governor !== null && silentGovernors.has((article.tokens[group.governor] as Token).lower))
      group.negated = true;
    const finding = readCue({
      article,
      sentence,
      index,
      main: i,
      group,
      entry: form.entry,
      past: isPast(article, sentence, i),
    });
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

/** "the spokeswoman *added*", "reports *claim* that": verbs that the tagger took for nouns or adjectives. */
function mistagged(article: Article, i: number, forms: string[]): boolean {
  const { tokens } = article;
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  const before = tokens[i - 1];
  if (before === undefined || next === undefined) return false;
  if (forms.includes("ing") && before.text === "," && next.lower === "that") return true;
  if (
    /^(?:who|which|that)$/.test(before.lower) &&
    forms.some((form) => form !== "base" && form !== "ing") &&
    token.pos === "NOUN" &&
    next.lower === "that"
  )
    return true;
  const afterWords = before.text === "," || (article.quoteOf[i - 1] as number) >= 0;
  if (forms.includes("s") && token.pos === "NOUN" && afterWords && /^(?:DET|PROPN)$/.test(next.pos))
    return true;
  if (
    forms.includes("s") &&
    token.pos === "NOUN" &&
    /^(?:PROPN|PRON)$/.test(before.pos) &&
    next.pos === "DET"
  )
    return true;
  const manySay =
    forms.includes("base") && token.pos === "NOUN" && isNominal(before) && /[^s']s$/.test(before.lower);
  if (manySay && /^(?:DET|PRON)$/.test(next.pos)) return true;
  const objects = /^(?:DET|PROPN|PRON)$/.test(next.pos);
  if (
    forms.includes("ing") &&
    token.pos === "ADJ" &&
    before.pos === "AUX" &&
    /^(?:ADJ|DET|NOUN|PROPN|PRON|PART|SCONJ)$/.test(next.pos)
  )
    return true;
  if (
    forms.includes("base") &&
    token.pos === "NOUN" &&
    isNominal(before) &&
    /^(?:him|them|it|us|me|her)$/.test(next.lower)
  )
    return true;
  if (forms.includes("past") && token.pos === "ADJ" && isNominal(before) && objects) return true;
  const nounBefore =
    (before.pos === "PROPN" || before.pos === "NOUN" || before.pos === "PRON") && before.lower !== "'s";
  if (forms.includes("past") && nounBefore && (next.lower === "that" || /^[.,:]$/.test(next.text)))
    return token.pos !== "PROPN";
  const plural = before.pos !== "PRON" && /[^s']s$/.test(before.lower);
  const present = forms.includes("s") || (forms.includes("base") && plural);
  if (
    token.lower === "show" &&
    token.pos === "NOUN" &&
    (isNominal(before) || isTime(before)) &&
    /^(?:DET|NUM|SCONJ|PRON)$/.test(next.pos)
  )
    return true;
  if (token.lower === "show" && token.pos === "NOUN" && plural && before.pos === "NOUN" && isNominal(next))
    return true;
  const quoted = next.text === "," && quoteAt(article, i + 2)?.from === i + 2;
  return (
    token.pos !== "PROPN" && present && nounBefore && (next.lower === "that" || next.text === ":" || quoted)
  );
}

function readCue(cue: Cue): Finding | null {
  const { article, sentence, group, entry } = cue;
  const aside = entry.frames.includes("q") && !group.passive ? readOpeningAside(cue) : null;
  if (aside !== null) return aside;
  const backward = entry.frames.includes("q") && !group.passive ? readBackward(cue) : null;
  if (backward !== null) return backward;
  if (group.passive) return readPassive(cue);
  const forward = readForward(cue);
  if (forward === null) return null;
  const source = sourceOf(cue);
  if (source === "none") return null;
  // "The museum shows paintings" reports nothing; "the poll shows a lead" does.
  const shown = entry.cueClass === "discovery" && forward.pattern === "noun-phrase";
  if (shown && (source === null || !documents.has(headNoun(article, source)))) return null;
  return finish(cue, forward.pattern, source, [forward.content], forward.cueEnd, sentence, article);
}

function finish(
  cue: Cue,
  pattern: Pattern,
  source: Range | null,
  content: Range[],
  cueEnd: number,
  sentence: Sentence,
  article: Article,
): Finding | null {
  const trimmed = content.map((range) => trimContent(article, range)).filter((range) => range !== null);
  const announcing = pattern === "colon" && content[0]?.from === content[0]?.to;
  if (trimmed.length === 0 && !announcing) return null;
  void sentence;
  const { group } = cue;
  return {
    pattern,
    sentence: cue.index,
    cue: [{ from: group.from, to: Math.max(cueEnd, cue.main + 1) }],
    head: cue.main,
    entry: cue.entry,
    source,
    content: trimmed,
    relays: [],
    negated: group.negated,
    modal: group.modal,
    passive: group.passive,
    governor: group.governor,
    kind: group.kind,
  };
}

/** Who speaks, for a verb with its content after it. "none" when the verb cannot be an attribution here. */
function sourceOf(cue: Cue): Range | null | "none" {
  const { article, sentence, group } = cue;
  const { tokens } = article;
  if (group.kind === "finite") {
    const subject = subjectOf(article, sentence, group.from) ?? invertedSubject(article, sentence, cue.main);
    return subject ?? (cue.entry.tier === 1 ? null : "none");
  }
  if (group.kind === "ing") return participleSource(cue);
  if (group.kind === "infinitive") {
    const before = tokens[group.from - 1];
    if (before === undefined) return "none";
    return mainSpeaker(article, sentence, group.from);
  }
  return "none";
}

/** "…, *saying*": the subject of the main verb; "a letter *saying*": the noun right before; "Citing…, she said": what follows. */
function participleSource(cue: Cue): Range | null {
  const { article, sentence, group } = cue;
  const before = article.tokens[group.from - 1];
  if (group.from === sentence.from || before === undefined)
    return followingSubject(article, sentence, cue.main);
  if (isNominal(before) && !isTime(before)) {
    return trimSubject(article, { from: nounPhraseStart(article, sentence, group.from - 1), to: group.from });
  }
  return mainSpeaker(article, sentence, group.from);
}

function nounPhraseStart(article: Article, sentence: Sentence, last: number): number {
  const { tokens } = article;
  let i = last;
  while (i > sentence.from) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1] as Token;
    if (token.pos === "DET") break;
    if (
      !(
        isNominal(before) ||
        before.pos === "ADJ" ||
        before.pos === "DET" ||
        before.lower === "'s" ||
        before.lower === "’s" ||
        before.lower === "of" ||
        (before.pos === "PRON" && /^(?:his|her|its|their|my|our)$/.test(before.lower))
      )
    )
      break;
    i -= 1;
  }
  return i;
}

/** Who the main clause is about: the speaker of an inverted cue before `at`, or the main verb's subject. */
function mainSpeaker(article: Article, sentence: Sentence, at: number): Range | null {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 120); i--) {
    if ((article.quoteOf[i] as number) >= 0 || cueFormOf((article.tokens[i] as Token).lower) === undefined)
      continue;
    const inverted = invertedSubject(article, sentence, i);
    if (inverted !== null) return inverted;
  }
  return matrixSubject(article, sentence, at);
}

function followingSubject(article: Article, sentence: Sentence, main: number): Range | null {
  let comma = -1;
  for (let i = main + 1; i < sentence.to; i++) {
    if ((article.quoteOf[i] as number) >= 0) continue;
    if ((article.tokens[i] as Token).text === ",") comma = i;
    if (comma >= 0 && isFiniteVerb(article, i)) {
      const subject = subjectOf(article, sentence, readVerbGroup(article, sentence, i).from);
      if (subject !== null && subject.from > comma - 30) return subject;
    }
  }
  return null;
}

/** `"…," said *Mr. Osei, the minister*`: the noun phrase after a verb that stands right after its quotation or clause. */
export function invertedSubject(article: Article, sentence: Sentence, main: number): Range | null {
  const { tokens, quoteOf } = article;
  const form = cueFormOf((tokens[main] as Token).lower);
  if (!form?.entry.frames.includes("q")) return null;
  if (!form.forms.includes("past") && !form.forms.includes("s")) return null;
  let left = main - 1;
  while (left >= sentence.from && tokens[left]?.pos === "ADV" && (quoteOf[left] as number) < 0) left -= 1;
  const before = tokens[left];
  const open = left < sentence.from || before === undefined;
  if (!open && before.text !== "," && (quoteOf[left] as number) < 0 && !partsClauses(article, left))
    return null;
  let at = main + 1;
  if (tokens[at]?.pos === "ADV") at += 1;
  const first = tokens[at];
  if (first === undefined || at >= sentence.to || (quoteOf[at] as number) >= 0) return null;
  if (first.lower === "that" || isTime(first)) return null;
  const nominal = isNominal(first) || first.pos === "DET" || first.pos === "ADJ" || first.pos === "X";
  const pronoun = first.pos === "PRON" && !/^(?:him|them|us|me)$/.test(first.lower);
  if (!nominal && !pronoun) return null;
  if (
    pronoun &&
    isWord(tokens[at + 1]) &&
    !/^(?:in|on|at|to|during|after|of)$/.test(tokens[at + 1]?.lower ?? "")
  )
    return null;
  const end = pronoun ? at + 1 : invertedEnd(article, sentence, at);
  // "…, said she would go" is no inversion: a verb follows the noun phrase at once.
  if (!pronoun && verbFollows(article, sentence, at, end)) return null;
  if (open && tokens[end]?.text !== ":" && !hasQuoteAfter(article, sentence, end)) return null;
  return end > at ? { from: at, to: end } : null;
}

const isWord = (token: Token | undefined) => token !== undefined && /^\p{L}/u.test(token.text);

function hasQuoteAfter(article: Article, sentence: Sentence, at: number): boolean {
  return (
    at < sentence.to && ((article.quoteOf[at] as number) >= 0 || (article.quoteOf[at + 1] as number) >= 0)
  );
}

function verbFollows(article: Article, sentence: Sentence, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    if ((article.tokens[i] as Token).text === ",") return false;
    if (/^(?:who|which|that|whose|whom)$/.test((article.tokens[i] as Token).lower)) return false;
    if (isFiniteVerb(article, i)) return true;
  }
  return end < sentence.to && isFiniteVerb(article, end);
}

/** End of an inverted subject with its appositions: before a quotation, a participle cue, a time, or the full stop. */
function invertedEnd(article: Article, sentence: Sentence, at: number): number {
  const { tokens, quoteOf, quotes } = article;
  for (let i = at; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    const q = quoteOf[i] as number;
    if (q >= 0) {
      const quote = quotes[q];
      if (quote !== undefined && (quote.words > 3 || isStatement(article, quote)))
        return trimEnd(article, at, i);
      continue;
    }
    if (token.text === ";" || token.text === ":" || partsClauses(article, i)) return i;
    if (token.text === "(" && /^\p{Ll}/u.test(tokens[i + 1]?.text ?? "")) return i;
    if (token.text === ".") return i;
    if (token.text === ",") {
      const next = tokens[i + 1];
      const form = cueFormOf(next?.lower ?? "");
      if (form?.forms.includes("ing")) return i;
      if (
        next === undefined ||
        next.lower === "and" ||
        next.lower === "but" ||
        next.lower === "as" ||
        next.lower === "when"
      )
        return i;
    }
    if (
      i > at &&
      isTime(token) &&
      (tokens[i - 1]?.pos === "PROPN" || tokens[i - 1]?.pos === "NOUN") &&
      token.pos !== "NOUN"
    )
      return i;
    if (i > at && /^(?:during|after|before|while)$/.test(token.lower) && tokens[i - 1]?.text !== ",")
      return i;
    if (i > at && token.lower === "in" && /^(?:a|an)$/.test(tokens[i + 1]?.lower ?? "")) return i;
    if (i > at && token.lower === "on" && isTime(tokens[i + 1])) return i;
  }
  return sentence.to;
}

function trimEnd(article: Article, at: number, end: number): number {
  let to = end;
  while (
    to > at &&
    (/^[,:—–-]+$/.test((article.tokens[to - 1] as Token).text) ||
      (article.tokens[to - 1] as Token).pos === "CCONJ")
  )
    to -= 1;
  return to;
}

/** The clause before the cue is the content: "…," she said · "…, said Mr. Osei" · "Rents, she said, are high". */
function readBackward(cue: Cue): Finding | null {
  const { article, sentence, group, main } = cue;
  const { tokens, quoteOf } = article;
  if (group.kind !== "finite") return null;
  if (
    group.governor !== null &&
    !/^(?:went|goes|going|gone|continued|continues)$/.test((tokens[group.governor] as Token).lower)
  )
    return null;
  let source = invertedSubject(article, sentence, main);
  let boundary: number;
  let after: number;
  if (source !== null) {
    boundary = group.from;
    after = source.to;
    if (boundary === sentence.from) return null;
  } else {
    const start = clauseStart(article, sentence, group.from);
    if (start === sentence.from || start >= group.from) return null;
    source = trimSubject(article, { from: start, to: group.from });
    if (source === null) return null;
    boundary = start;
    after = main + 1;
    if (/^(?:out|it)$/.test(tokens[after]?.lower ?? "")) after += 1;
    if (/^(?:tell|remind|assure|warn|inform)$/.test(cue.entry.lemma)) after = addresseeBeforeStop(cue, after);
    if (/^(?:as)$/.test(tokens[start - 1]?.lower ?? "") || /^as$/.test(tokens[start]?.lower ?? ""))
      boundary = tokens[start]?.lower === "as" ? start : start - 1;
  }
  const mark = tokens[boundary - 1];
  if (mark === undefined) return null;
  const markQuote = quoteAt(article, boundary - 1);
  const quoteEnds = markQuote !== null && markQuote.to === boundary && isStatement(article, markQuote);
  const asClause = tokens[boundary]?.lower === "as";
  if (!quoteEnds && mark.text !== "," && !partsClauses(article, boundary - 1) && !asClause) return null;
  const stop = skipAdverbials(article, sentence, after);
  const stopToken = tokens[stop];
  const following = tokens[after]?.lower;
  const stops =
    stop >= sentence.to ||
    stopToken === undefined ||
    /^[.,;:!?)]$/.test(stopToken.text) ||
    partsClauses(article, stop) ||
    (quoteOf[stop] as number) >= 0;
  const adverbial =
    stopToken !== undefined &&
    /^(?:in|on|at|during|after|before|when|as|while|of|from|late|early|last|this)$/.test(stopToken.lower);
  const adverbialTail = quoteEnds ? following !== "that" : !stops && (adverbial || isTime(stopToken));
  if (!stops && !adverbialTail) return null;
  if (!quoteEnds && quoteAt(article, after)?.from === after) return null;
  if (!quoteEnds && (quotationOpens(cue, stop) || tokens[after]?.text === ":")) return null;
  const from = backwardStart(cue, boundary);
  const content: Range[] = [{ from, to: boundary }];
  const text = trimContent(article, content[0] as Range);
  if (text === null) return null;
  const quoted = hasStatement(article, text);
  const relative = /^(?:who|which|that|what|whose)$/.test((tokens[source.from] as Token).lower);
  if (!quoted && (cue.entry.tier === 3 || !/[ct]/.test(cue.entry.frames) || (relative && !asClause)))
    return null;
  if (!quoted && text.to - text.from < 2 && !(stopToken?.text === ",")) return null;
  const next = tokens[stop + 1];
  const resumes = stopToken?.text === "," && (stop === after || next?.pos === "AUX" || next?.pos === "VERB");
  if (!quoted && !holdsMainVerb(article, text) && !resumes) return null;
  let pattern: Pattern = quoted ? "after-quote" : "after-clause";
  // A cue that is only a subordinate adverbial clause: "When he spoke, he said nothing".
  if (
    !quoted &&
    /^(?:when|while|as|after|because|although|though|if|before|since|in|on|at|during|despite|with|for|by|from)$/.test(
      (tokens[text.from] as Token).lower,
    ) &&
    stopToken?.text !== ","
  ) {
    if (!holdsMainClause(article, text)) return null;
  }
  const rest = continuation(cue, stop, quoted, after);
  if (rest !== null) {
    content.push(rest);
    if (!quoted) pattern = "interrupting";
  }
  return finish(cue, pattern, source, content, main + 1, sentence, article);
}

/** "As Ms. Osei told the panel, rents will fall": the aside opens the sentence and its content follows the comma. */
function readOpeningAside(cue: Cue): Finding | null {
  const { article, sentence, group, main, past } = cue;
  const { tokens } = article;
  let as = sentence.from;
  while (
    as < sentence.from + 3 &&
    /^(?:ADV|CCONJ|PUNCT|INTJ)$/.test(tokens[as]?.pos ?? "") &&
    tokens[as]?.lower !== "as"
  )
    as += 1;
  if (tokens[as]?.lower !== "as" || group.from - as > 25 || group.kind !== "finite") return null;
  for (let i = as + 1; i < group.from; i++) if ((article.quoteOf[i] as number) >= 0) return null;
  if (tokens[as + 1]?.pos === "ADP" || isFiniteBetween(article, as + 1, group.from)) return null;
  const source = trimSubject(article, { from: as + 1, to: group.from });
  if (source === null) return null;
  let after = main + 1;
  if (/^(?:it|out)$/.test(tokens[after]?.lower ?? "")) after += 1;
  const end = skipAdverbials(article, sentence, addresseeBeforeStop(cue, after));
  if (tokens[end]?.text !== "," || end + 1 >= sentence.to) return null;
  if (!holdsClause(article, end + 1, sentence.to)) return null;
  const to = contentEnd(article, sentence, end + 1, past, false);
  return finish(cue, "interrupting", source, [{ from: end + 1, to }], main + 1, sentence, article);
}

function isFiniteBetween(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isFiniteVerb(article, i) && article.tokens[i - 1]?.pos !== "PRON") return true;
  return false;
}

/** "…, he told reporters.": the addressee belongs to the cue when nothing else follows. */
function addresseeBeforeStop(cue: Cue, after: number): number {
  const { article, sentence } = cue;
  for (let i = after; i < Math.min(sentence.to, after + 16); i++) {
    const token = article.tokens[i] as Token;
    if (/^[.,;:]$/.test(token.text)) return i;
    if ((article.quoteOf[i] as number) >= 0) return i;
    if (isFiniteVerb(article, i) || /^(?:that|to)$/.test(token.lower)) return after;
  }
  return Math.min(sentence.to, after + 16) === sentence.to ? sentence.to : after;
}

/** `In Lima, he said, "…"`: the quotation that follows is the content, unless it completes what stood before the cue. */
function quotationOpens(cue: Cue, stop: number): boolean {
  const { article } = cue;
  const mark = article.tokens[stop];
  const at = mark !== undefined && /^[,:]$/.test(mark.text) ? stop + 1 : stop;
  const quote = quoteAt(article, at);
  if (quote === null || quote.from !== at || !isStatement(article, quote)) return false;
  const first = article.tokens[at + 1];
  return first === undefined || /^\p{Lu}/u.test(first.text) || first.lower === "i";
}

function hasStatement(article: Article, range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    const quote = quoteAt(article, i);
    if (quote === null) continue;
    if (isStatement(article, quote)) return true;
    i = quote.to - 1;
  }
  return false;
}

/** A finite verb that no relative pronoun claims: without one, what stands before the cue is its subject. */
function holdsMainVerb(article: Article, range: Range): boolean {
  let claimed = false;
  for (let i = range.from; i < range.to; i++) {
    const token = article.tokens[i] as Token;
    if (
      /^(?:who|which|that|whose|whom|as|when|while|after|before)$/.test(token.lower) &&
      i > range.from &&
      token.pos !== "DET"
    )
      claimed = true;
    else if (isFiniteVerb(article, i)) {
      if (!claimed) return true;
      claimed = false;
      while (i + 1 < range.to && /^(?:VERB|AUX|ADV|PART)$/.test(article.tokens[i + 1]?.pos ?? "")) i += 1;
    }
  }
  return false;
}

function holdsMainClause(article: Article, range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    if ((article.tokens[i] as Token).text === "," && holdsClause(article, i + 1, range.to)) return true;
  }
  return false;
}

/** Where the clause before the cue begins: the sentence's start, or after an earlier cue of the same sentence. */
function backwardStart(cue: Cue, boundary: number): number {
  const { article, sentence } = cue;
  const { tokens, quoteOf } = article;
  let start = sentence.from;
  for (let i = sentence.from; i < boundary; i++) {
    const token = tokens[i] as Token;
    if ((quoteOf[i] as number) >= 0) continue;
    if (token.text === ";" && i < boundary - 2) start = i + 1;
    const form = cueFormOf(token.lower);
    const strong =
      form !== undefined &&
      form.entry.tier === 1 &&
      token.pos === "VERB" &&
      form.forms.some((kind) => kind === "past" || kind === "s");
    if (!strong) continue;
    // "She said no, but the plan would go on, he added": the second cue owns what follows the turn.
    for (let j = i + 1; j < boundary - 2; j++) {
      if ((quoteOf[j] as number) >= 0) continue;
      const turn =
        (tokens[j] as Token).text === "," && /^(?:and|but|while)$/.test(tokens[j + 1]?.lower ?? "");
      if (turn || partsClauses(article, j)) start = j + 1;
    }
  }
  const first = tokens[start];
  if (first !== undefined && /^(?:but|and|yet)$/.test(first.lower) && (quoteOf[start] as number) < 0)
    start += 1;
  return start;
}

/** What follows the cue and still belongs to the words reported: `," he said, "and …"` or the rest of a broken clause. */
function continuation(cue: Cue, stop: number, quoted: boolean, after: number): Range | null {
  const { article, sentence, past } = cue;
  const { tokens, quoteOf } = article;
  if (stop >= sentence.to - 1) return null;
  const broken = !quoted && (tokens[stop] as Token).text === "," && stop === after;
  for (let i = broken ? sentence.to : stop; i < sentence.to; i++) {
    const quote = quoteAt(article, i);
    if (quote !== null && isStatement(article, quote)) {
      const start = quotedFrom(article, stop, i);
      return start === null ? null : { from: start, to: quotedEnd(article, sentence, quote.to, past) };
    }
    const form = cueFormOf((tokens[i] as Token).lower);
    const ing = form?.forms.includes("ing") === true && i <= stop + 4;
    const spoken =
      form !== undefined && form.entry.tier === 1 && (tokens[i] as Token).pos === "VERB" && i > stop;
    if ((ing || spoken) && form?.entry.lemma !== "refer") return null;
    if (!quoted && i > stop + 6) break;
  }
  if (quoted || (tokens[stop] as Token).text !== ",") return null;
  const next = tokens[stop + 1] as Token | undefined;
  if (next === undefined || (next.pos === "VERB" && cueFormOf(next.lower)?.forms.includes("ing")))
    return null;
  if (
    /^(?:who|which|whose|where|but|while|though|although|according|as|adding|citing|referring)$/.test(
      next.lower,
    )
  )
    return null;
  if (/^(?:and)$/.test(next.lower)) return null;
  const end = contentEnd(article, sentence, stop + 1, past, false);
  void quoteOf;
  return { from: stop + 1, to: end };
}

/** Start of the continuation: the quotation itself, or the short word before it (`, but "when…`). */
function quotedFrom(article: Article, stop: number, quote: number): number | null {
  if (quote - stop > 5) return quote;
  for (let i = stop; i < quote; i++) {
    const token = article.tokens[i] as Token;
    if (isFiniteVerb(article, i) && cueFormOf(token.lower) !== undefined) return null;
  }
  return stop;
}

function quotedEnd(article: Article, sentence: Sentence, from: number, past: boolean): number {
  return contentEnd(article, sentence, Math.min(from, sentence.to), past, false) === sentence.to
    ? sentence.to
    : from;
}

interface Forward {
  pattern: Pattern;
  content: Range;
  cueEnd: number;
}

/** The content follows the verb. */
function readForward(cue: Cue): Forward | null {
  const { article, sentence, entry, main, past } = cue;
  const { tokens, quoteOf } = article;
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
    const to = participleEnd(cue, from, contentEnd(article, sentence, from, past, nounPhrase));
    return to > from ? { pattern, content: { from, to }, cueEnd: at } : null;
  };
  const clausal = /[cqtw]/.test(entry.frames);
  const right = tokens[at] as Token;
  if (entry.frames.includes("i") && right.lower === "to" && isBaseVerb(tokens[at + 1]))
    return answer("infinitive", at, true);
  if (
    right.lower !== "that" &&
    entry.prepositions.includes(right.lower) &&
    right.lower !== "to" &&
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
  if (first >= sentence.to) return null;
  if (entry.lemma === "put") {
    if (tokens[at]?.lower !== "it") return null;
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
    if (quote !== null && quote.from >= first && (isStatement(article, quote) || token.text !== ","))
      return answer("quote-follows", stretch);
    if (token.text === ":") return answer("colon", first + 1);
    if (
      token.lower === "that" &&
      /[ct]/.test(entry.frames) &&
      first + 1 < sentence.to - 1 &&
      !/^[.;]$/.test(tokens[first + 1]?.text ?? "")
    )
      return answer("that-clause", first);
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
    entry.prepositions.includes(directToken.lower) ||
    entry.prepositions.includes(tokens[at]?.lower ?? "")
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
  if (
    entry.frames.includes("n") &&
    (isNominal(directToken) ||
      ["DET", "PRON", "ADJ"].includes(directToken.pos) ||
      (quoteOf[direct] as number) >= 0)
  )
    return answer("noun-phrase", direct, true);
  return null;
}

/** "gifts, which she said *were* returned": the verb of the content follows at once, its subject stands in front. */
function frontedObject(cue: Cue, at: number): boolean {
  const { article, entry, main } = cue;
  const token = article.tokens[at] as Token;
  return (
    entry.tier < 3 &&
    at === main + 1 &&
    isFiniteVerb(article, at) &&
    (token.pos === "AUX" || entry.lemma === "say")
  );
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

const opensObject = (article: Article, i: number) =>
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

const isBaseVerb = (token: Token | undefined) =>
  token?.pos === "VERB" || token?.pos === "AUX" || token?.pos === "ADV";

function asideEnd(article: Article, sentence: Sentence, comma: number): number | null {
  for (let i = comma + 1; i < Math.min(sentence.to, comma + 16); i++) {
    if ((article.quoteOf[i] as number) >= 0) return i === comma + 1 ? null : i - 1;
    if ((article.tokens[i] as Token).text === ",") return i;
    if (isFiniteVerb(article, i)) return null;
  }
  return null;
}

/** A subject and its verb: what can follow "said" without "that". */
function clauseFollows(article: Article, from: number, to: number): boolean {
  const { tokens } = article;
  const first = tokens[from];
  if (first === undefined) return false;
  if (first.pos === "PRON" && /^(?:he|she|they|i|we|it|you|there)$/.test(first.lower) && to - from > 1)
    return clauseNear(article, from, to, 6);
  if (first.pos === "VERB" && !first.lower.endsWith("ing")) return false;
  return clauseNear(article, from, to, 40);
}

const subordinators = new Set(
  "because although though after before since until unless when while whether as if which who whose whom where that than".split(
    " ",
  ),
);

function clauseNear(article: Article, from: number, to: number, reach: number): boolean {
  const { tokens } = article;
  let noun = false;
  let relative = false;
  for (let i = from; i < Math.min(to, from + reach); i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    if (token.text === ";") return false;
    if (subordinators.has(token.lower) && i > from && token.pos !== "ADP" && token.pos !== "DET") {
      // "the man who ran the bank is gone": a relative clause spends the first verb.
      if (!/^(?:who|which|that|whose)$/.test(token.lower)) return false;
      relative = true;
      continue;
    }
    if (isFiniteVerb(article, i)) {
      if (relative) {
        relative = false;
        while (
          i + 1 < to &&
          (tokens[i + 1]?.pos === "VERB" ||
            tokens[i + 1]?.pos === "AUX" ||
            tokens[i + 1]?.pos === "ADV" ||
            tokens[i + 1]?.pos === "PART")
        )
          i += 1;
        continue;
      }
      // "a plan she backed": a pronoun right after a noun opens a relative clause without its pronoun.
      if (before?.pos === "PRON" && i - 2 >= from && isNominal(tokens[i - 2])) continue;
      return noun;
    }
    if (
      isNominal(token) ||
      token.pos === "PRON" ||
      token.pos === "DET" ||
      token.lower === "there" ||
      (article.quoteOf[i] as number) >= 0 ||
      token.lower.endsWith("ing") ||
      token.pos === "ADJ"
    )
      noun = true;
  }
  return false;
}

function prepositionAhead(cue: Cue, from: number): number | null {
  const { article, sentence, entry } = cue;
  for (let i = from + 1; i < Math.min(sentence.to, from + 14); i++) {
    const token = article.tokens[i] as Token;
    if (/^[;:]$/.test(token.text) || isFiniteVerb(article, i)) return null;
    if (entry.prepositions.includes(token.lower)) return i;
  }
  return null;
}

/** Verbs whose passive says what is said of somebody: "was accused of fraud", "is believed to be abroad". */
const talkedAbout = new Set(
  "accuse blame say report allege believe think quote describe call dismiss reject confirm deny mention expect".split(
    " ",
  ),
);

/** "was accused of…", "is said to…", "…, it was announced": the subject is talked about, the speaker hides or follows "by". */
function readPassive(cue: Cue): Finding | null {
  const { article, sentence, entry, main, group, past } = cue;
  const { tokens } = article;
  const subject = subjectOf(article, sentence, group.from);
  if (!talkedAbout.has(entry.lemma) && (subject === null || tokens[subject.from]?.lower !== "it"))
    return null;
  let at = skipAdverbials(article, sentence, main + 1);
  let agent: Range | null = null;
  const by = agentAt(article, sentence, main + 1);
  if (by !== null) {
    agent = { from: by.from + 1, to: by.to };
    at = by.to;
  }
  const token = tokens[at];
  const impersonal =
    subject !== null && subject.to - subject.from === 1 && tokens[subject.from]?.lower === "it";
  if (impersonal && token?.lower === "that") {
    return finish(
      cue,
      "passive-clause",
      agent,
      [{ from: at, to: contentEnd(article, sentence, at, past, false) }],
      main + 1,
      sentence,
      article,
    );
  }
  if (entry.lemma === "tell" || entry.lemma === "inform" || entry.lemma === "ask" || entry.lemma === "urge")
    return null;
  if (subject === null) return null;
  const content: Range[] = [subject];
  if (
    token !== undefined &&
    at < sentence.to &&
    (token.lower === "to" ||
      entry.prepositions.includes(token.lower) ||
      token.lower === "as" ||
      token.lower === "for")
  ) {
    content.push({ from: token.lower === "to" ? at : at, to: contentEnd(article, sentence, at, past, true) });
  } else if (agent === null) return null;
  return finish(cue, "passive", agent, content, main + 1, sentence, article);
}

function agentAt(article: Article, sentence: Sentence, from: number): Range | null {
  const { tokens } = article;
  for (let i = from; i < Math.min(sentence.to, from + 6); i++) {
    const token = tokens[i] as Token;
    if (/^[,.;:]$/.test(token.text)) return null;
    if (token.lower !== "by") continue;
    let to = i + 1;
    while (
      to < sentence.to &&
      !/^[,.;:]$/.test((tokens[to] as Token).text) &&
      !/^(?:for|of|as|to|that|in|on|at|after|over|during|and)$/.test((tokens[to] as Token).lower) &&
      (article.quoteOf[to] as number) < 0
    )
      to += 1;
    while (to < sentence.to && (tokens[to] as Token).lower === "of" && entryTakesFor(article, to)) {
      to += 1;
      while (
        to < sentence.to &&
        !/^[,.;:]$/.test((tokens[to] as Token).text) &&
        !/^(?:for|of|as|to|that|in|on|at|after|over|during)$/.test((tokens[to] as Token).lower)
      )
        to += 1;
    }
    return to > i + 1 ? { from: i, to } : null;
  }
  return null;
}

function entryTakesFor(article: Article, of: number): boolean {
  return article.tokens[of + 1]?.pos === "PROPN" || article.tokens[of + 1]?.pos === "DET";
}
