import { cueFormOf } from "@/domain/language/cue-verbs";
import { isPlaceName } from "@/domain/language/names/place-names";
import { places } from "../names/name-words";
import type { Article, Sentence } from "../text/article";
import { quoteAt, trimContent } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import { isNominal, type Range } from "../text/word-classes";
import { type Finding, plainFinding } from "./finding";
import { answerIn } from "./interviews";

/** `OSEI: …` in a transcript, `"…" ― Osei` under a quotation, `Osei: Rents will fall` in a headline. */
export function readSpeakerLabels(article: Article, sentence: Sentence, index: number): Finding[] {
  const { tokens } = article;
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
    if (capitals && long) {
      if (index === 0 && isDateline(article, name, content)) return [];
      const turn = trimContent(article, { from: at + 1, to: turnEnd(article, sentence, index) }) ?? content;
      return [plainFinding("speaker-label", index, at, { from: at, to: at + 1 }, name, [turn])];
    }
    const answer = answerIn(article, sentence, name);
    if (answer !== null) {
      const answered = plainFinding("speaker-label", index, at, { from: at, to: at + 1 }, name, [answer]);
      return refuses(article, answer) ? [] : [answered];
    }
    const headline = index === 0 || sentence.paragraph <= 1;
    if (headline && isPersonOrPoll(article, name))
      return [plainFinding("speaker-label", index, at, { from: at, to: at + 1 }, name, [content])];
  }
  const byline = readByline(article, sentence, index);
  return byline === null ? [] : [byline];
}

/** "Vos: *I won't talk about that*", "No comment": an answer that is none. */
const refuses = ({ tokens, text }: Article, { from, to }: Range): boolean =>
  /^["“]?(?:no comment|next question|I(?: am|['’]m)? ?(?:will not|won['’]t|can['’]?not|can['’]t|do not want to|don['’]t want to|would rather not|['’]d rather not|not going to|prefer not to) (?:be )?(?:talk|comment|speak|discuss|answer|say|go into|get into|respond|name))/iu.test(
    text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end),
  );

/** "BHARATNAGAR: *The minister on Tuesday told* the House", "MELBOURNE: A storm": a town before what was done and said there. */
function isDateline(article: Article, label: Range, { from, to }: Range): boolean {
  const { tokens, quoteOf, sentences } = article;
  if (sentences.slice(1).some((sentence) => opensTurn(article, sentence))) return false;
  const town = tokens.slice(label.from, label.to).map(({ lower }) => lower);
  if (town.every((word) => places.has(word)) || isPlaceName(town.join(" "))) return true;
  let tells = false;
  for (let i = from + 1; i < to; i++) {
    if ((quoteOf[i] as number) >= 0) continue;
    const word = tokens[i]?.lower ?? "";
    // Whoever speaks under a label speaks of themselves.
    if (/^(?:i|we|my|our|me|us|you|your)$/.test(word)) return false;
    const form = tokens[i]?.pos === "VERB" ? cueFormOf(word) : undefined;
    tells ||= form !== undefined && form.forms.some((one) => one === "past" || one === "s");
  }
  return tells;
}

/** A turn of a transcript is a paragraph: it ends there, or where the next label opens a sentence. */
function turnEnd(article: Article, sentence: Sentence, index: number): number {
  let { to } = sentence;
  for (let next = index + 1; next < article.sentences.length; next++) {
    const following = article.sentences[next] as Sentence;
    if (following.paragraph !== sentence.paragraph || opensTurn(article, following)) break;
    to = following.to;
  }
  return to;
}

function opensTurn({ tokens }: Article, { from, to }: Sentence): boolean {
  let at = from;
  while (at < Math.min(to, from + 6) && /^\p{Lu}[\p{Lu}.'’-]*$/u.test((tokens[at] as Token).text)) at += 1;
  return at > from && tokens[at]?.text === ":";
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
  return plainFinding("speaker-label", index, dash, { from: dash, to: dash + 1 }, { from: dash + 1, to }, [
    { from: quote.from, to: quote.to },
  ]);
}
