import { skipAdverbials } from "../clauses/adverbials";
import { contentEnd } from "../clauses/content-ends";
import { subjectOf } from "../clauses/subjects";
import type { Article, Sentence } from "../text/article";
import { isStatement, quoteAt } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { type Cue, finish } from "./cue";
import type { Finding } from "./finding";

/** Verbs whose passive says what is said of somebody: "was accused of fraud", "is believed to be abroad". */
const talkedAbout = new Set(
  "accuse blame say report allege believe think quote describe call dismiss reject confirm deny mention expect understand rumor rumour presume".split(
    " ",
  ),
);

/** "was accused of…", "is said to…", "…, it was announced": the subject is talked about, the speaker hides or follows "by". */
export function readPassive(cue: Cue): Finding | null {
  const { article, sentence, entry, main, group, past } = cue;
  const { tokens } = article;
  const subject = subjectOf(article, sentence, group.from);
  const told = /^(?:tell|inform|assure|warn)$/.test(entry.lemma) ? readTold(cue) : null;
  if (told !== null) return told;
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
    );
  }
  if (entry.lemma === "tell" || entry.lemma === "inform" || entry.lemma === "ask" || entry.lemma === "urge")
    return null;
  if (subject === null) return null;
  // "Officers *were called to* the road" reports nothing.
  if (entry.lemma === "call" && /^(?:to|in|at|for|off)$/.test(token?.lower ?? "")) return null;
  const said = entry.lemma === "quote" ? quotedBefore(cue, subject) : null;
  if (said !== null) return said;
  const content: Range[] = [withoutAside(article, subject)];
  if (
    token !== undefined &&
    at < sentence.to &&
    (token.lower === "to" ||
      entry.prepositions.includes(token.lower) ||
      token.lower === "as" ||
      token.lower === "for")
  ) {
    content.push({ from: at, to: contentEnd(article, sentence, at, past, true) });
  } else if (agent === null) return null;
  return finish(cue, "passive", agent, content, main + 1);
}

/** "“…,” *the director was quoted as saying*": the quotation that stands before is what they said. */
function quotedBefore(cue: Cue, subject: Range): Finding | null {
  const { article, main } = cue;
  const { tokens } = article;
  const quote = quoteAt(article, subject.from - 1);
  if (quote === null || quote.to !== subject.from || !isStatement(article, quote)) return null;
  if (tokens[main + 1]?.lower !== "as" || !/^(?:saying|telling)$/.test(tokens[main + 2]?.lower ?? ""))
    return null;
  const found = finish(cue, "after-quote", subject, [{ from: quote.from, to: quote.to }], main + 3);
  return found === null ? null : { ...found, passive: false };
}

/** "The teacher*, who has not been named,* is understood to have left": what is told of somebody besides. */
function withoutAside({ tokens }: Article, { from, to }: Range): Range {
  for (let i = from + 1; i < to - 1; i++)
    if (tokens[i]?.text === "," && /^(?:who|which|whose)$/.test(tokens[i + 1]?.lower ?? ""))
      return { from, to: i };
  return { from, to };
}

/** "Staff were told *by a supervisor* that the jars broke": whoever told them speaks. */
function readTold(cue: Cue): Finding | null {
  const { article, sentence, main, past } = cue;
  const by = agentAt(article, sentence, main + 1);
  if (by === null || article.tokens[by.to]?.lower !== "that" || by.from > main + 2) return null;
  const content = [{ from: by.to, to: contentEnd(article, sentence, by.to, past, false) }];
  return finish(cue, "passive-clause", { from: by.from + 1, to: by.to }, content, main + 1);
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
