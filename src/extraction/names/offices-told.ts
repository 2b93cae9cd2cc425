import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import { titles } from "./name-words";
import { isOccupation } from "./occupations";

export const roleWords = new Set([...titles].filter((word) => /^[a-z-]+$/.test(word) && word.length > 4));

export function rolesAround(article: Article, sentence: Sentence, from: number, to: number): string[] {
  const roles: string[] = [];
  for (let i = from - 1; i >= Math.max(sentence.from, from - 6); i--) {
    const token = article.tokens[i] as Token;
    if (/^[,.;:“”"]$/.test(token.text) || token.pos === "VERB" || token.pos === "AUX") break;
    const role = officeOf(token.lower);
    if (role !== null) roles.push(role);
    // "Mr *Justice* Osei" is "the judge" later.
    if (role === "justice") roles.push("judge");
    // Which of two Kellers is a doctor is told by the title alone; nobody is "the dr".
    if (i === from - 1 && /^dr\.?$/.test(token.lower)) roles.push("dr");
  }
  if (article.tokens[to]?.text !== ",") return roles;
  for (let i = to + 1; i < Math.min(sentence.to, to + 9); i++) {
    const token = article.tokens[i] as Token;
    if (/^[,.;:“”"]$/.test(token.text) || token.pos === "VERB" || token.pos === "AUX") break;
    const role = officeOf(token.lower);
    if (role !== null) roles.push(role);
  }
  return roles;
}

const shortened = new Map(
  Object.entries({
    gov: "governor",
    sen: "senator",
    gen: "general",
    col: "colonel",
    capt: "captain",
    prof: "professor",
    cllr: "councillor",
    supt: "superintendent",
  }),
);

/** What a word says of somebody's office or trade, written out: "Gov." to "governor". */
function officeOf(word: string): string | null {
  const whole = shortened.get(word.endsWith(".") ? word.slice(0, -1) : word) ?? word;
  return roleWords.has(whole) || isOccupation(whole) ? whole : null;
}
