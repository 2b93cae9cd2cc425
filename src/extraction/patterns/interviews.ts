import type { Article, Sentence } from "../text/article";
import { trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";

/** What stands under one label at the front of a paragraph, and whether it ends by asking. */
interface Turn extends Range {
  label: string;
  asks: boolean;
}

/** As long as a label may be, in words. */
const LONGEST = 3;

/** The turns of an interview by the tokens that they begin with; empty where two do not take turns under their names. */
const known = new WeakMap<Article, ReadonlyMap<number, Turn>>();

/**
 * "Vos: I read it in your newspaper.": what somebody answers under their name where two take turns so. Null for what is no answer,
 * and for whoever asks in half of their turns or more.
 */
export function answerIn(article: Article, sentence: Sentence, name: Range): Range | null {
  const turns = turnsOf(article);
  const turn = turns.get(sentence.from);
  if (turn === undefined) return null;
  const own = [...turns.values()].filter(({ label }) => label === turn.label);
  if (own.filter(({ asks }) => asks).length * 2 >= own.length) return null;
  return trimContent(article, { from: name.to + 1, to: turn.to });
}

function turnsOf(article: Article): ReadonlyMap<number, Turn> {
  const found = known.get(article) ?? readTurns(article);
  known.set(article, found);
  return found;
}

function readTurns(article: Article): ReadonlyMap<number, Turn> {
  const { sentences, tokens } = article;
  const turns = new Map<number, Turn>();
  sentences.forEach((sentence, index) => {
    if (sentences[index - 1]?.paragraph === sentence.paragraph) return;
    const label = labelAt(article, sentence);
    if (label === null) return;
    let { to } = sentence;
    let asks = endsAsking(tokens, sentence);
    for (let next = index + 1; sentences[next]?.paragraph === sentence.paragraph; next++) {
      const following = sentences[next] as Sentence;
      to = following.to;
      asks = endsAsking(tokens, following);
    }
    turns.set(sentence.from, { from: sentence.from, to, label, asks });
  });
  const counts = new Map<string, number>();
  for (const { label } of turns.values()) counts.set(label, (counts.get(label) ?? 0) + 1);
  // One line "Related: …" or "Photo: …" is no talk: two at least have spoken twice.
  for (const [at, { label }] of turns) if ((counts.get(label) ?? 0) < 2) turns.delete(at);
  for (const [label, count] of counts) if (count < 2) counts.delete(label);
  // "Adults: £7.", "Monday: closed": a list asks nothing.
  const isTalk = counts.size > 1 && [...turns.values()].some(({ asks }) => asks);
  return isTalk ? turns : new Map();
}

const endsAsking = (tokens: readonly Token[], { from, to }: Sentence): boolean =>
  tokens.slice(Math.max(from, to - 2), to).some(({ text }) => text.includes("?"));

function labelAt({ tokens, text }: Article, { from, to }: Sentence): string | null {
  let at = from;
  while (at < to && at - from < LONGEST && /^\p{Lu}[\p{L}.'’-]*$/u.test((tokens[at] as Token).text)) at += 1;
  if (at === from || tokens[at]?.text !== ":" || at + 1 >= to) return null;
  return text.slice((tokens[from] as Token).start, (tokens[at - 1] as Token).end);
}
