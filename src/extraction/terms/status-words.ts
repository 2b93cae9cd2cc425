import { cueFormOf } from "@/domain/language/cue-verbs";
import type { SuggestedStatus } from "../extraction";

/** Words outside the cue lexicon that give a status away when they are all that is at hand. First row that fits. */
const rows: Array<[SuggestedStatus, RegExp]> = [
  [
    "declined",
    /\b(?:declin\w+|refus\w+) (?:to )?comment|\bdid(?: not|n['’]t)(?: \w+)? (?:respond|reply)|\bno comment\b/,
  ],
  ["denied", /\bden(?:y|ies|ied|ying|ials?)\b|\brefut\w+|\brebut\w*/],
  ["confirmed", /\bconfirm\w*|\back?nowledg\w*|\badmi(?:t|ts|tted|tting|ssion)\b|\bconced\w+/],
  ["alleged", /\bclaim\w*|\balleg\w*|\baccus\w*|\breportedly\b|\bpurported\w*|\bsupposedly\b|\brumou?r\w*/],
  ["disputed", /\bquestion(?:s|ed|ing)?(?: about)?$|\bchalleng\w+|\bdisput\w+|\bcontest\w*|\bdoubt\w*/],
];

const judgement =
  /\bargu\w+|\bsuggest\w*|\bbeliev\w+|\bthink\w*|\bthought\b|\bexpect\w*|\bpredict\w*|\bwarn\w*|\bcall(?:s|ed|ing)?(?: \w+)?$|\bdescri\w+|\bcompar\w+|\blik(?:en|ens|ened|ening)\b|\bsuspect\w*|\bestimat\w+|\blink(?:s|ed|ing)\b|\bunderscor\w+|\bclear\b|\bknow(?:s|ing|n)?\b/;

const saying =
  /\bsa(?:y|ys|id|ying)\b|\btold\b|\btell\w*|\breport\w*|\baccording to\b|\bfound\b|\binsist\w*|\brepl\w+|\bnot(?:e|es|ed|ing)\b|\badd(?:s|ed|ing)?\b|\bwrot?e\b|\btalk had\b|^(?:in|:|―|—)$/;

/**
 * The status that a cue and its content suggest when nothing but their words is known: for lists made elsewhere, where
 * the article is not at hand. Inside an article `statusOf` knows more.
 */
export function statusOfWords(cue: string, content: string): SuggestedStatus {
  const words = cue.toLowerCase().replace(/[“”"]/g, "").trim();
  // Turning a claim or an argument down denies it; turning a request down says nothing of what is true.
  if (
    /\breject\w*|\bdismiss\w*/.test(words) &&
    /\b(?:argument|claim|allegation|accusation|charge|report|suggestion|idea|notion)s?\b/i.test(content)
  )
    return "denied";
  for (const [status, pattern] of rows) if (pattern.test(words)) return status;
  // Who only suggests what "may" have been insinuates it.
  if (/\bsuggest\w*/.test(words) && /\b(?:may|might|could) have been\b/.test(content.toLowerCase()))
    return "alleged";
  if (judgement.test(words)) return "analysis";
  if (saying.test(words)) return "reported";
  const spoken = words.split(/\s+/).some((word) => cueFormOf(word)?.entry.tier === 1);
  return spoken ? "reported" : "other";
}
