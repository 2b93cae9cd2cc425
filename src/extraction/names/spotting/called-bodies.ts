import { cueFormOf } from "@/domain/language/cue-verbs";
import type { Article, Sentence } from "../../text/article";
import type { Token } from "../../text/tokens";
import type { Range } from "../../text/word-classes";
import { isGiven } from "../given-names";
import { capital, gapIsBlank } from "../name-shape";
import { organizationWords, titles } from "../name-words";
import { isOccupation } from "../occupations";

/** "*Nature of Texts*, a software firm": small words belong to a name that is told to be a body's, and never to "Tom Reyes of Volton". */
export function calledBody(article: Article, sentence: Sentence, at: number): Range | null {
  const { tokens } = article;
  const first = tokens[at]?.lower ?? "";
  if (!capital(tokens[at]) || /^(?:the|an?|in|on|at|but|and|by|for)$/.test(first)) return null;
  if (isGiven(first) || titles.has(first) || isOccupation(first)) return null;
  let to = at + 1;
  let small = 0;
  while (to < Math.min(sentence.to, at + 7) && gapIsBlank(article, to) && tokens[to]?.text !== ",") {
    if (capital(tokens[to])) to += 1;
    else if (/^(?:of|for|without|against)$/.test(tokens[to]?.lower ?? "") && capital(tokens[to + 1])) to += 2;
    else break;
    if (!/^(?:PROPN|NOUN|ADJ|NUM)$/.test(tokens[to - 1]?.pos ?? "") || to - at > 1) small += 1;
  }
  const known = organizationWords.has(tokens[to - 1]?.lower ?? "");
  return small > 0 &&
    !known &&
    tokens[to]?.text === "," &&
    isCalledBody(article, at, to) &&
    !isSurname(article, at)
    ? { from: at, to }
    : null;
}

/** "*Reyes* of Volton", where the article has Tom Reyes or Mr Reyes. */
function isSurname({ tokens }: Article, at: number): boolean {
  const { text } = tokens[at] as Token;
  return tokens.some((token, i) => {
    const before = tokens[i - 1]?.lower ?? "";
    return token.text === text && (isGiven(before) || titles.has(before));
  });
}

const bodyNouns =
  /^(?:newspaper|company|firm|operator|supplier|retailer|carmaker|manufacturer|lender|bank|airline|agency|charity|broadcaster|network|publisher|developer|contractor|insurer|website|start-up|startup|brewery|think-tank|consultancy|union|club|hospital|university|shareholder|group|organi[sz]ation|nonprofit|foundation|studio|chain|laboratory|institute|federation|movement|campaign)$/;

/** Those of them that people are called too: "Karl Brandt, a *publisher*". */
const tradesToo =
  /^(?:operator|supplier|retailer|carmaker|manufacturer|lender|broadcaster|publisher|developer|contractor|insurer|shareholder|network|chain|movement|campaign)$/;

export function isCalledBody({ tokens }: Article, from: number, to: number): boolean {
  const person = isGiven(tokens[from]?.lower ?? "");
  if (
    !person &&
    tokens[from - 1]?.text === "," &&
    tokens[to]?.text === "," &&
    // "Their colleague at Norrland *Bank*, Peder Vik, said": what ends a name of its own is no word for another.
    bodyNouns.test(tokens[from - 2]?.text ?? "")
  )
    return true;
  if (tokens[to]?.text !== "," || !/^(?:an?|the)$/.test(tokens[to + 1]?.lower ?? "")) return false;
  // "Morgan Stanley, *a bank*" is no person; of "Karl Brandt, a developer" and "Karl Brandt, the union and …" nothing is told.
  if (person && tokens[to + 1]?.lower === "the") return false;
  for (let i = to + 2; i < to + 8; i++) {
    const next = tokens[i + 1];
    const noun = tokens[i]?.lower ?? "";
    if (person && next?.pos === "CCONJ") return false;
    if (next === undefined || /^[,.]$/.test(next.text) || next.pos === "ADP")
      return bodyNouns.test(noun) && !(person && tradesToo.test(noun));
  }
  return false;
}

/** "the news site *Objektiv* reported", "operator *Zoomi*,": what it is stands right before it; of "the firm Volkov ran" nothing is told. */
export function isIntroducedBody({ tokens }: Article, from: number, to: number): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]];
  return (
    before !== undefined &&
    to - from < 4 &&
    (bodyNouns.test(before.text) ||
      /^(?:watchdog|site|brand|app|platform|outlet|party|ministry)$/.test(before.text)) &&
    // "developer *Aoife Tarrant*" may be somebody.
    (to - from === 1 || !tradesToo.test(before.text)) &&
    !isGiven(tokens[from]?.lower ?? "") &&
    !titles.has(tokens[from]?.lower ?? "") &&
    (next === undefined ||
      /^[,.)]$/.test(next.text) ||
      /^(?:has|had|did|does|would|is|was)$/.test(next.lower) ||
      (next.pos === "VERB" && cueFormOf(next.lower) !== undefined))
  );
}
