import { isBaseForm } from "@/domain/language/finite-verbs";
import type { Token } from "./tokens";

/**
 * Sets right what the tagger takes for the other of noun and verb where the words beside it tell: "the law *sets* a minimum", "such clips
 * *travel* fastest", ", *launch* provider Aquila said".
 */
export function retagWords(tokens: readonly Token[]): void {
  for (let i = 1; i < tokens.length - 1; i++) {
    const token = tokens[i] as Token;
    if (token.pos === "NOUN" && (statesOfOne(tokens, i) || statesOfMany(tokens, i))) token.pos = "VERB";
    else if (token.pos === "VERB" && opensCompound(tokens, i)) token.pos = "NOUN";
  }
}

/** A word of the inside of a text, and those on either side. */
const around = (tokens: readonly Token[], i: number) => tokens.slice(i - 1, i + 2) as [Token, Token, Token];

/** "*The law* sets *a* minimum": one noun with its article before, and the article of another behind. */
function statesOfOne(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = around(tokens, i);
  return (
    /[^s]s$/.test(token.lower) &&
    /^(?:an?|the|its|his|her|their|no)$/.test(next.lower) &&
    before.pos === "NOUN" &&
    !/s$/.test(before.lower) &&
    /^(?:the|an?|this|that|its|his|her|their)$/.test(tokens[i - 2]?.lower ?? "") &&
    isBaseForm(token.lower.replace(/s$/, ""))
  );
}

/** "such *clips* travel *fastest*": many before a base form, and behind it how or what. */
function statesOfMany(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = around(tokens, i);
  return (
    isBaseForm(token.lower) &&
    before.pos === "NOUN" &&
    /[^s']s$/.test(before.lower) &&
    /^(?:such|these|those|many|most|some|all|both|several)$/.test(tokens[i - 2]?.lower ?? "") &&
    (/^(?:the|an?|their|his|her|its|no|to)$/.test(next.lower) ||
      next.pos === "ADV" ||
      /est$/.test(next.lower))
  );
}

/** "…, *launch* provider *Aquila* said": what somebody provides is no verb, and a name follows. */
function opensCompound(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = around(tokens, i);
  return (
    before.text === "," &&
    /^\p{Ll}+$/u.test(token.text) &&
    isBaseForm(token.lower) &&
    next.pos === "NOUN" &&
    /(?:er|or|ist|ian|man|woman|chief|head|boss)$/.test(next.lower) &&
    tokens[i + 2]?.pos === "PROPN"
  );
}
