import type { Article, Sentence } from "@/extraction/article";
import { clauseStart, isFiniteVerb, isNominal, partsClauses, type Range } from "@/extraction/clauses";
import { contentEnd, isStatement, quoteAt, trimContent } from "@/extraction/content";
import { cueFormOf } from "@/extraction/cue-verbs";
import type { Finding, Pattern } from "@/extraction/finding";
import type { Token } from "@/extraction/tokens";

/** Nouns that carry a speech act: "her *claim* that…", "reports of…". */
const cueNouns = new Set(
  (
    "claim claims allegation allegations statement statements report reports warning warnings promise promises pledge pledges announcement " +
    "announcements suggestion suggestions assertion assertions contention accusation accusations charge charges argument arguments admission " +
    "acknowledgment acknowledgement confirmation denial denials revelation revelations prediction predictions complaint complaints comment comments " +
    "remark remarks tweet tweets testimony rumor rumors rumour rumours speculation insistence vow finding findings conclusion estimate estimates " +
    "declaration notion belief view opinion message word news"
  ).split(" "),
);
/** In one sentence; more is no news prose. */
const MOST_OF_A_KIND = 6;
const notSaid = new Set(["belief", "view", "opinion", "notion", "fact"]);

/** Adverbs by which an article passes on what it does not say who said. */
export const hidingAdverbs = new Set([
  "reportedly",
  "allegedly",
  "supposedly",
  "purportedly",
  "ostensibly",
  "reputedly",
  "rumoredly",
]);

function finding(
  pattern: Pattern,
  sentence: number,
  head: number,
  cue: Range,
  source: Range | null,
  content: Range[],
): Finding {
  return {
    pattern,
    sentence,
    cue: [cue],
    head,
    entry: null,
    source,
    content,
    relays: [],
    negated: false,
    modal: null,
    passive: false,
    governor: null,
    kind: "other",
  };
}

/** "according to …", "per …", "in the words of …". */
export function readAccordingTo(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens, quoteOf } = article;
  const found: Finding[] = [];
  for (let i = sentence.from; i < sentence.to - 1 && found.length < MOST_OF_A_KIND; i++) {
    const token = tokens[i] as Token;
    if ((quoteOf[i] as number) >= 0) continue;
    const according = token.lower === "according" && tokens[i + 1]?.lower === "to";
    const per =
      token.lower === "per" &&
      tokens[i - 1]?.text === "," &&
      /^(?:PROPN|DET)$/.test(tokens[i + 1]?.pos ?? "");
    if (!according && !per) continue;
    const at = i + (according ? 2 : 1);
    const before = tokens[i - 1];
    const initial =
      i <= sentence.from + 1 ||
      before?.lower === "that" ||
      before?.lower === "but" ||
      before?.lower === "and";
    const aside =
      !initial &&
      (before?.text === "," || partsClauses(article, i - 1)) &&
      clauseAfterSource(article, sentence, at);
    const sourceTo = sourceEnd(article, sentence, at, initial || aside);
    if (sourceTo <= at) continue;
    const source = trimContent(article, { from: at, to: sourceTo });
    if (source === null) continue;
    const content: Range[] = [];
    if (initial) {
      content.push({
        from: sourceTo,
        to: contentEnd(article, sentence, Math.min(sourceTo + 1, sentence.to), true, false),
      });
    } else {
      content.push({ from: accordingStart(article, sentence, i), to: i });
      if (aside)
        content.push({
          from: sourceTo,
          to: contentEnd(article, sentence, Math.min(sourceTo + 1, sentence.to), true, false),
        });
    }
    const trimmed = content.map((range) => trimContent(article, range)).filter((range) => range !== null);
    if (trimmed.length === 0) continue;
    found.push(finding("according-to", index, i, { from: i, to: at }, source, trimmed));
  }
  return found;
}

function sourceEnd(article: Article, sentence: Sentence, at: number, initial: boolean): number {
  const { tokens, quoteOf } = article;
  for (let i = at; i < sentence.to; i++) {
    const token = tokens[i] as Token;
    const quote = quoteAt(article, i);
    if (quote !== null) {
      if (isStatement(article, quote) && quote.words > 4) return i;
      i = quote.to - 1;
      continue;
    }
    if (/^[;:]$/.test(token.text) || (partsClauses(article, i) && i > at)) return i;
    if (token.text === ",") {
      if (!initial) {
        const next = tokens[i + 1];
        if (
          next !== undefined &&
          (next.pos === "CCONJ" ||
            next.lower.endsWith("ing") ||
            next.pos === "SCONJ" ||
            next.pos === "ADP" ||
            next.lower === "but")
        )
          return i;
        continue;
      }
      // "According to Osei, the minister, rents rose": an apposition belongs to the source.
      const close = appositionEnd(article, sentence, i);
      if (close === null) return i;
      i = close - 1;
      continue;
    }
    if (!initial && (token.lower === "that" || token.lower === "but") && !isNominal(tokens[i - 1])) return i;
    if (initial && isFiniteVerb(article, i) && !/^(?:who|that|which|by)$/.test(tokens[i - 1]?.lower ?? ""))
      return i;
  }
  void quoteOf;
  return sentence.to;
}

function appositionEnd(article: Article, sentence: Sentence, comma: number): number | null {
  const next = article.tokens[comma + 1];
  if (
    next === undefined ||
    !(next.pos === "DET" || next.lower === "who" || next.lower === "which" || isNominal(next))
  )
    return null;
  let verb = next.lower === "who" || next.lower === "which";
  for (let i = comma + 2; i < Math.min(sentence.to, comma + 18); i++) {
    const token = article.tokens[i] as Token;
    if ((article.quoteOf[i] as number) >= 0) return null;
    if (isFiniteVerb(article, i)) {
      if (!verb) return null;
      verb = false;
    }
    if (token.text === ",") return resumes(article, sentence, i) ? i : null;
  }
  return null;
}

/** Whether the sentence goes on with a clause of its own after an apposition's second comma. */
function resumes(article: Article, sentence: Sentence, comma: number): boolean {
  const next = article.tokens[comma + 1];
  return next !== undefined && comma + 3 < sentence.to && next.pos !== "CCONJ" && next.pos !== "ADP";
}

/** ", according to the ministry, rose by half": the clause goes on after the source. */
function clauseAfterSource(article: Article, sentence: Sentence, at: number): boolean {
  for (let i = at; i < Math.min(sentence.to, at + 16); i++) {
    if ((article.tokens[i] as Token).text !== ",") continue;
    const next = article.tokens[i + 1];
    return (
      next !== undefined &&
      (next.pos === "AUX" || (isFiniteVerb(article, i + 1) && !next.lower.endsWith("ing")))
    );
  }
  return false;
}

/** Content before "according to": from the sentence's start, or after a cue whose content it cannot share. */
function accordingStart(article: Article, sentence: Sentence, at: number): number {
  const { tokens, quoteOf } = article;
  let start = sentence.from;
  for (let i = sentence.from; i < at; i++) {
    if ((quoteOf[i] as number) >= 0) continue;
    const token = tokens[i] as Token;
    if (token.text === ";") start = i + 1;
    const turn =
      token.text === "," &&
      /^(?:and|but|while)$/.test(tokens[i + 1]?.lower ?? "") &&
      cueBefore(article, sentence, i);
    if (turn) start = i + 2;
  }
  if (/^(?:but|and|yet)$/.test(tokens[start]?.lower ?? "")) start += 1;
  return start;
}

function cueBefore(article: Article, sentence: Sentence, at: number): boolean {
  for (let i = sentence.from; i < at; i++) {
    const form = cueFormOf((article.tokens[i] as Token).lower);
    if (form !== undefined && form.entry.tier === 1 && (article.tokens[i] as Token).pos === "VERB")
      return true;
  }
  return false;
}

/** "his claim that…", "a newspaper's report that…", "allegations by the union that…", "reports that…". */
export function readCueNouns(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens } = article;
  const found: Finding[] = [];
  for (let i = sentence.from; i < sentence.to - 2 && found.length < MOST_OF_A_KIND; i++) {
    const token = tokens[i] as Token;
    if (!cueNouns.has(token.lower) || (token.pos !== "NOUN" && token.pos !== "PROPN")) continue;
    if (quoteAt(article, i) !== null || (token.lower.endsWith("ing") && tokens[i - 1]?.text === ","))
      continue;
    let that = i + 1;
    let agent: Range | null = null;
    if (tokens[that]?.lower === "by" || tokens[that]?.lower === "from") {
      let to = that + 1;
      while (to < sentence.to && !/^(?:that|[,.;:])$/.test((tokens[to] as Token).lower)) to += 1;
      if (to - that > 10) continue;
      agent = { from: that + 1, to };
      that = to;
    }
    if (
      tokens[that]?.lower !== "that" ||
      (tokens[that]?.pos === "DET" &&
        isNominal(tokens[that + 1]) &&
        !clauseAfter(article, sentence, that + 1))
    )
      continue;
    // "a report that showed": the noun speaks through its own verb.
    if (
      isFiniteVerb(article, that + 1) ||
      tokens[that + 1]?.pos === "AUX" ||
      tokens[that + 1]?.pos === "VERB"
    )
      continue;
    const possessor = agent ?? possessorBefore(article, sentence, i);
    if (notSaid.has(token.lower) && possessor === null) continue;
    const to = nounContentEnd(article, sentence, that, contentEnd(article, sentence, that, true, true));
    const content = trimContent(article, { from: that, to });
    if (content === null) continue;
    found.push(finding("noun-cue", index, i, { from: i, to: i + 1 }, possessor, [content]));
  }
  return found;
}

/** "The claim that rents fell *has* no basis": the second free verb belongs to the noun, not to what is claimed. */
function nounContentEnd(article: Article, sentence: Sentence, that: number, to: number): number {
  for (let i = sentence.from; i < that; i++) if (isFiniteVerb(article, i)) return to;
  let verbs = 0;
  for (let i = that + 1; i < to; i++) {
    if ((article.quoteOf[i] as number) >= 0 || !isFiniteVerb(article, i)) continue;
    const before = article.tokens[i - 1] as Token;
    const chained = i - 1 > that && /^(?:AUX|ADV|PART)$/.test(before.pos);
    if (verbs > 0 && !chained && /^(?:VERB|ADJ|NOUN|PROPN|NUM)$/.test(before.pos)) return i;
    verbs += 1;
    while (
      i + 1 < to &&
      /^(?:AUX|ADV|PART|VERB)$/.test(article.tokens[i + 1]?.pos ?? "") &&
      article.tokens[i]?.pos === "AUX"
    )
      i += 1;
  }
  return to;
}

function clauseAfter(article: Article, sentence: Sentence, at: number): boolean {
  for (let i = at; i < Math.min(sentence.to, at + 10); i++) if (isFiniteVerb(article, i)) return true;
  return false;
}

function possessorBefore(article: Article, sentence: Sentence, noun: number): Range | null {
  const { tokens } = article;
  let i = noun - 1;
  while (
    i > sentence.from &&
    (tokens[i]?.pos === "ADJ" ||
      tokens[i]?.pos === "NOUN" ||
      tokens[i]?.pos === "PROPN" ||
      tokens[i]?.pos === "ADV" ||
      tokens[i]?.pos === "NUM")
  )
    i -= 1;
  const token = tokens[i];
  if (token === undefined || i < sentence.from) return null;
  if (/^(?:his|her|their|its|my|our|your)$/.test(token.lower)) return { from: i, to: i + 1 };
  if (/^['’]s?$/.test(token.text)) {
    let from = i;
    while (
      from > sentence.from &&
      (isNominal(tokens[from - 1]) || /^(?:DET|ADJ)$/.test(tokens[from - 1]?.pos ?? ""))
    )
      from -= 1;
    return from < i ? { from, to: i } : null;
  }
  if (noun - i > 2 && tokens[noun - 1]?.pos === "PROPN") return { from: i + 1, to: noun };
  return null;
}

/** "reportedly", "allegedly": nobody is named; the clause around the adverb is what is passed on. */
export function readHidingAdverbs(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens } = article;
  const found: Finding[] = [];
  for (let i = sentence.from; i < sentence.to && found.length < MOST_OF_A_KIND; i++) {
    const token = tokens[i] as Token;
    if (!hidingAdverbs.has(token.lower) || quoteAt(article, i) !== null) continue;
    const verb = nextVerb(article, sentence, i);
    const from = hiddenFrom(article, sentence, i);
    const to = contentEnd(article, sentence, Math.max(verb, i + 1), true, true);
    const content = [
      { from, to: i },
      { from: i + 1, to },
    ]
      .map((range) => trimContent(article, range))
      .filter((range) => range !== null);
    if (content.length === 0) continue;
    found.push(finding("hidden-source", index, i, { from: i, to: i + 1 }, null, content));
  }
  return found;
}

/** The whole clause around a hiding adverb: in a headline a participle must not pass for the end of another clause. */
function hiddenFrom(article: Article, sentence: Sentence, at: number): number {
  const start = clauseStart(article, sentence, at);
  for (let i = sentence.from; i < start; i++) {
    if (/^(?:PUNCT|CCONJ|SCONJ)$/.test((article.tokens[i] as Token).pos)) return start;
  }
  return sentence.from;
}

function nextVerb(article: Article, sentence: Sentence, from: number): number {
  for (let i = from; i < Math.min(sentence.to, from + 5); i++)
    if ((article.tokens[i] as Token).pos === "VERB") return i;
  return from;
}

/** `WALLACE: …` in a transcript, `"…" ― Osei` under a quotation, `Osei: Rents will fall` in a headline. */
export function readSpeakerLabels(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens, quoteOf } = article;
  let at = sentence.from;
  if (tokens[at]?.text === '"' || tokens[at]?.text === "“") at += 1;
  const start = at;
  while (
    at < sentence.to &&
    at - start < 6 &&
    /^(?:PROPN|NOUN|ADJ)$/.test((tokens[at] as Token).pos) &&
    /^\p{Lu}/u.test((tokens[at] as Token).text)
  )
    at += 1;
  const colon = tokens[at];
  if (at > start && colon?.text === ":" && at + 1 < sentence.to) {
    const name = { from: start, to: at };
    const content = trimContent(article, { from: at + 1, to: sentence.to });
    if (content === null) return [];
    const words = content.to - content.from;
    const capitals = /^[\p{Lu}\s.'’-]+$/u.test(
      article.text.slice((tokens[start] as Token).start, (tokens[at - 1] as Token).end),
    );
    const long = /^(?:[\p{Lu}]{2,}|Q|A)$/u.test((tokens[start] as Token).text);
    if (
      words < 2 ||
      /^(?:note|update|correction|clarification|read|related|watch|photo|image|editor|more|terrorism|facts?|abstract|warning|sources?|date)$/i.test(
        (tokens[at - 1] as Token).text,
      )
    )
      return [];
    if (capitals && long)
      return [finding("speaker-label", index, at, { from: at, to: at + 1 }, name, [content])];
    const headline = index === 0 || sentence.paragraph <= 1;
    if (headline && isPersonOrPoll(article, name))
      return [finding("speaker-label", index, at, { from: at, to: at + 1 }, name, [content])];
  }
  const byline = readByline(article, sentence, index);
  void quoteOf;
  return byline === null ? [] : [byline];
}

function isPersonOrPoll(article: Article, range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    const token = article.tokens[i] as Token;
    if (
      token.pos !== "PROPN" &&
      !/^(?:poll|report|study|official|officials|sources|police|survey|analysis|experts?)$/.test(token.lower)
    )
      return false;
  }
  return true;
}

/** `"Rents will fall." — Abena Osei`: the name under a quotation, after a dash. */
function readByline(article: Article, sentence: Sentence, index: number): Finding | null {
  const { tokens } = article;
  const quote = quoteAt(article, sentence.from);
  if (quote === null || quote.words < 3) return null;
  const dash = quote.to;
  if (!/^[—–―-]+$/.test(tokens[dash]?.text ?? "") || dash >= sentence.to) return null;
  let to = dash + 1;
  while (
    to < sentence.to &&
    (isNominal(tokens[to]) ||
      tokens[to]?.pos === "ADJ" ||
      tokens[to]?.pos === "X" ||
      tokens[to]?.pos === "VERB") &&
    /^\p{Lu}/u.test((tokens[to] as Token).text)
  )
    to += 1;
  const end = tokens[to];
  if (to === dash + 1 || (to < sentence.to && end !== undefined && !/^[.,(]$/.test(end.text))) return null;
  return finding("speaker-label", index, dash, { from: dash, to: dash + 1 }, { from: dash + 1, to }, [
    { from: quote.from, to: quote.to },
  ]);
}
