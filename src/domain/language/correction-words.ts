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
