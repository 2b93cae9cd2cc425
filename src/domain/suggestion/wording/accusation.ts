import { pastOfIng } from "../../language/finite-verbs";
import { insideOf, type ReadArticle, type Suggested } from "../propose/found-in-text";
import type { MarkedReferences } from "../propose/marked-references";

/** "accused the chairman of *adding* …": what was done, by whoever is accused. */
const doing =
  /^(?:(\p{L}+ly) )?(?!(?:wrongdoing|meeting|spending|planning|bullying|racketeering|smuggling|trafficking|cheating)\b)(\p{Ll}{2,}ing)\b(.*)$/su;
/** Whoever is meant by no more than this, only the article tells. */
const pointing =
  /^(?:him|her|them|it|us|me|you|each other|one another|others?|some|those|this|that|his|her|its|their|my|our|your)(?: |$)/iu;

/**
 * Of "Ortega accused Hollis of adding $9 billion overnight" what it says of Wade Hollis: that he added it. Null where it is not certain
 * who is accused, or of what they are accused is no doing.
 */
export function accusation(
  { text }: ReadArticle,
  { cue, stance }: Suggested,
  marks: MarkedReferences,
  said: string,
): string | null {
  const [span] = insideOf(text, cue);
  if (span === undefined || stance !== "asserts") return null;
  const found = /^(?:.* )?accus(?:es|ed|ing)\s+(.+)\s+of$/su.exec(marks.named(marks.marked(span)));
  const who = found?.[1]?.trim() ?? "";
  const did = doing.exec(said);
  if (who === "" || did === null || pointing.test(who) || /[“”"]/.test(who)) return null;
  const [, adverb, ing = "", rest = ""] = did;
  const several = /(?:[^s’']s|people|men|women|children|police)$/u.test(who) && !/^\p{Lu}/u.test(who);
  const past = ing === "being" && several ? "were" : pastOfIng(ing);
  // "of taking bribes, *and Karl Berg of paying* them": two who did two things.
  if (/\b(?:and|but|while) [^,]*\bof (?:not )?\p{Ll}+ing\b/u.test(rest)) return null;
  return `${who} ${adverb === undefined ? "" : `${adverb} `}${past}${rest}`;
}
