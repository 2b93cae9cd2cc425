import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { either, men, women } from "./gendered-names";
import { lower } from "./name-shape";
import { femaleNames, givenNames } from "./name-words";

/** "The *brother-in-law*, Konrad Brandt,", "her *aunt* Yusra": words for a relative that only a man or only a woman is. */
export function kinGender(tokens: readonly Token[], at: number): "she" | "he" | null {
  const word = (i: number) => tokens[i]?.lower ?? "";
  const own = word(at) === "law" && word(at - 2) === "in" ? word(at - 4) : word(at).replace(/-in-law$/, "");
  const kin = own.replace(/^(?:step|half|grand|god|great|ex)-?/, "");
  if (/^(?:mother|sister|daughter|wife|widow|aunt|niece|girlfriend)$/.test(kin)) return "she";
  return /^(?:father|brother|son|husband|widower|uncle|nephew|boyfriend)$/.test(kin) ? "he" : null;
}

export function genderOf(article: Article, from: number, words: string[]): "she" | "he" | null {
  const before = article.tokens[from - 1]?.lower ?? "";
  if (
    /^(?:mrs\.?|ms\.?|miss|lady|dame|madam|queen|princess|chairwoman|spokeswoman|congresswoman|actress|sister|mother)$/.test(
      before,
    )
  )
    return "she";
  if (/^(?:mr\.?|sir|lord|king|prince|chairman|spokesman|congressman|father|brother)$/.test(before))
    return "he";
  const told = kinGender(article.tokens, before === "," ? from - 2 : from - 1);
  if (told !== null) return told;
  const [first = ""] = lower(words[0] as string).split("-");
  if (either.has(first)) return null;
  // A name that stands alone is more often a surname than one of the rarer given names.
  if (words.length === 1 && !givenNames.has(first)) return null;
  if (women.has(first) || femaleNames.has(first)) return "she";
  return men.has(first) || givenNames.has(first) ? "he" : null;
}
