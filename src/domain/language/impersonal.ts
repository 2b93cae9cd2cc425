const helping =
  "(?:is|was|were|would|will|could|can|may|might|must|should|has|had|have|be|been|being|did|does|do|not|too|so|more|most|very|also|still|now|only|never|ever|as|no|much|\\p{Ll}+n['’]t)";
const said =
  "unclear|clear|known|unknown|possible|impossible|important|necessary|difficult|hard|harder|easy|easier|wrong|right|early|late|soon|premature|crucial|vital|essential|reasonable|fair|unfair|" +
  "true|false|obvious|evident|dangerous|good|bad|better|best|worse|sad|odd|strange|safe|unsafe|illegal|legal|lawful|unlawful|common|rare|normal|natural|understandable|critical|urgent|" +
  "time|up to|(?:take|takes|took|taken) (?:at least |more than |about |nearly |almost |over )?(?:\\d|an?|two|three|four|five|six|seven|eight|nine|ten|long|time|years|months|weeks|days|hours|minutes)|rain\\p{L}*|snow\\p{L}*|seems?|seemed|appears?|appeared|happened|happens|said|thought|believed|understood|expected|hoped|feared|reported|estimated|" +
  "(?:un)?likely that|\\d\\S* (?:years?|months?|weeks?|days?|hours?|minutes?) since|" +
  "\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\p{Ll}+ )?(?:who|that|which)|(?:the|an?|his|her|their) [^.,]{2,40} (?:who|that|which)";
const impersonal = new RegExp(`^ (?:${helping} )*(?:${said})(?![\\p{L}])`, "u");

/** "It *is unclear whether*", "it *was Osei who*": by the words behind it, an "it" that means nothing. */
export function isImpersonal(behind: string): boolean {
  return impersonal.test(behind);
}
