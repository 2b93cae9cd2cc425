const correcting = new RegExp(
  "(?<!\\p{L})(?:correct(?:s|ed|ing|ions?)|clarif(?:y|ies|ied|ying|ications?)|(?:walk|row|roll|dial)(?:s|ed|ing)? (?:\\p{L}+ ){0,3}back|" +
    "backtrack\\p{L}*|back-?pedal\\p{L}*|retract\\p{L}*|recant\\p{L}*|withdr[ae]w\\p{L}*|t[oa][ok][ke]s? (?:\\p{L}+ ){0,2}back|amend(?:s|ed|ing)|" +
    "disavow\\p{L}*|misspoke\\p{L}*|erroneous\\p{L}*|in error|mistaken(?:ly)?|wrongly|misread|misstat\\p{L}*|gave (?:the|a) wrong|(?:as|than) (?:\\p{L}+ ){1,4}(?:first|earlier|originally|previously|initially) (?:said|announced|reported|stated|told|given))(?!\\p{L})",
  "iu",
);
const speaks =
  "(?:sa(?:y|ys|id|ying)|told|add(?:s|ed)|wrote|admit(?:s|ted)|acknowledged?|conceded?|stated?|announced?|explained?)";
const after =
  "(?:later|since|subsequently|afterwards?|then|now|the next day|the following day|hours later|days later|on second thoughts?)";
const not = "(?:not|n['’]t|cannot|never|no longer|rather than|instead|in fact|actually|false|untrue)";
const laterNot = new RegExp(
  `(?<!\\p{L})(?:${after}(?: \\p{L}+){0,4} ${speaks}|${speaks}(?: \\p{L}+){0,3} ${after})(?!\\p{L}).*(?<!\\p{L})${not}(?!\\p{L})`,
  "isu",
);

/** "It later said that the port was closing, not being sold": words by which somebody goes back on what was said. */
export function soundsLikeCorrection(words: string): boolean {
  return correcting.test(words) || laterNot.test(words.replace(/n['’]t(?!\p{L})/giu, " not"));
}

const text =
  "(?:article|story|report|post|piece|column|page|headline|caption|version|edition|item|dispatch|obituary|review|summary|newsletter|podcast|graphic|chart|map|live ?blog|blog)";
const former = "(?:earlier|previous|original|prior|first|initial|print|online|older)";
/** "An earlier version of this report", "a headline on our article": an outlet's words for its own text as it was. */
const ownVersion = new RegExp(
  `(?<!\\p{L})(?:${former}(?: \\p{L}+){0,2} (?:of|on|in|to|for) (?:this|our) (?:\\p{L}+ ){0,2}${text}|(?:this|our) (?:${former}) (?:\\p{L}+ )?${text})s?(?!\\p{L})`,
  "iu",
);
const ownText = new RegExp(`^(?:an?|this|the|our|its) (?:\\p{L}+ ){0,3}${text}(?!\\p{L})`, "iu");
const wasOtherwise =
  /(?<!\p{L})(?:originally|initially|first|previously|earlier|incorrectly|wrongly|mistakenly|erroneously|inaccurately|falsely|in error)(?!\p{L})/iu;
const note =
  /^\W*(?:corrections?(?: and clarifications?)?|clarifications?|erratum|errata|amendment)\b[^\p{L}]{0,3}(?:[:—–.-]|\()/iu;
const amended = new RegExp(
  `(?<!\\p{L})(?:this|our) (?:\\p{L}+ ){0,2}${text} (?:was|has been|had been) (?:\\p{L}+ly )?(?:amended|corrected|updated|changed|edited|revised)(?!\\p{L})`,
  "iu",
);

/**
 * Whether an outlet tells of what its own text said before and says no longer: `who` are the words for whoever said it (empty where nobody is
 * named), `cue` those for the saying, `sentence` and `paragraph` what they stand in.
 */
export function tellsOfOwnError({
  who,
  cue,
  sentence,
  paragraph,
}: {
  who: string;
  cue: string;
  sentence: string;
  paragraph: string;
}): boolean {
  if (ownVersion.test(who)) return true;
  if (who === "" || /^we$/i.test(who)) return ownVersion.test(sentence) || amended.test(sentence);
  if (!ownText.test(who)) return false;
  if (/\b(?:editing|reporting|production|transcription) error\b/i.test(sentence)) return true;
  return note.test(paragraph) || (/^(?:this|our)\b/iu.test(who) && wasOtherwise.test(cue));
}
