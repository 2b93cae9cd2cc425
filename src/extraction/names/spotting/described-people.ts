import type { Article } from "../../text/article";
import type { Token } from "../../text/tokens";
import { titles } from "../name-words";
import { isOccupation } from "../occupations";
import { roleWords } from "../offices-told";
import { personNouns } from "./before-names";

/** "An inspector with the Animal Welfare Board, *Lesley Paton*,": the one who was described from the sentence's beginning. */
export function isDescribedAhead({ tokens }: Article, from: number, to: number): boolean {
  if (tokens[from - 1]?.text !== "," || !/^[,.]$/.test(tokens[to]?.text ?? "") || to - from < 2) return false;
  let behind: Token | undefined;
  for (let i = from - 2; i >= Math.max(0, from - 12); i--) {
    const token = tokens[i] as Token;
    if (/^[,.;:“”"]$/.test(token.text) || token.pos === "VERB" || token.pos === "AUX") return false;
    const isPerson = titles.has(token.lower) || isOccupation(token.lower) || personNouns.test(token.lower);
    if (isPerson && /^\p{Ll}/u.test(token.text))
      return /^(?:at|with|for|of|from|in)$/.test(behind?.lower ?? "") && opensPhrase(tokens, i);
    behind = token;
  }
  return false;
}

/** "*An* inspector", "*Their* colleague", "*the board's chief* inspector". */
function opensPhrase(tokens: readonly Token[], noun: number): boolean {
  for (let i = noun - 1; i >= noun - 3; i--) {
    if (/^(?:an?|the|his|her|its|their|another|one)$/.test(tokens[i]?.lower ?? "")) return true;
    if (!/^(?:ADJ|NOUN)$/.test(tokens[i]?.pos ?? "")) return false;
  }
  return false;
}

/** ", 56," · ", who" · ", a spokeswoman" · "spokesman Kofi Osei said": what only a person gets. */
export function describedAsPerson(article: Article, _from: number, to: number): boolean {
  const { tokens } = article;
  const after = tokens[to];
  const then = tokens[to + 1];
  if (after?.text === "," && then !== undefined) {
    if (/^\d{2}$/.test(then.text) || then.lower === "who" || then.lower === "whose") return true;
    for (let i = to + 1; i < Math.min(tokens.length, to + 8); i++) {
      const token = tokens[i] as Token;
      if (/^[,.]$/.test(token.text)) break;
      if (
        roleWords.has(token.lower) ||
        isOccupation(token.lower) ||
        /^(?:spokesm[ae]n|officials?|experts?|residents?|student|mother|father|teacher|farmer|nurse|doctor|owner)$/.test(
          token.lower,
        )
      )
        return true;
    }
  }
  if (after?.text === "," && /^(?:an?|the|who|his|her|their)$/.test(then?.lower ?? "")) {
    // "Ada Osei, a port worker, said": what speaks behind its apposition is a person.
    for (let i = to + 2; i < Math.min(tokens.length, to + 14); i++) {
      const closed = (tokens[i] as Token).text === ",";
      if (closed)
        return /^(?:said|says|told|added|wrote|asked|explained|recalled|warned)$/.test(
          tokens[i + 1]?.lower ?? "",
        );
    }
  }
  return after?.lower === "who";
}

/** "Dries Maas *said*": what speaks may also be a body. */
export const speaksHere = ({ tokens }: Article, to: number): boolean =>
  /^(?:said|says|told|added|wrote|tweeted|asked|explained|recalled)$/.test(tokens[to]?.lower ?? "");
