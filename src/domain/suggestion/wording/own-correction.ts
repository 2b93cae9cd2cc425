import { sentencesOf } from "../../language/sentences";

/** "I said 40", "he had told the council": what somebody tells of their own earlier words. */
const earlier =
  /\b(?:(?:I|we)(?: had)?|(?:he|she|they|it) had)(?: (?:first|earlier|previously|originally|initially|wrongly|once))? (?:said|told|wrote|claimed|reported|announced|estimated|thought|believed|assumed|put|gave|stated|suggested|testified|posted|called|denied|confirmed|promised)\b/iu;
/** "I was wrong", "that was a mistake", "I misspoke". */
const mistaken =
  /\b(?:I|we|he|she|they) (?:was|were|am|are|had been) (?:wrong|mistaken|in error)\b|\bmisspoke\b|\b(?:my|our|his|her|their) (?:own )?(?:mistake|error)\b|\bmade (?:a|an) (?:mistake|error)\b|\bthat (?:was|is) (?:wrong|incorrect|a mistake|an error|not (?:true|right|correct|so))\b|\b(?:stand|stands|stood) corrected\b|\b(?:correct|corrected) (?:myself|ourselves|himself|herself|the record|that)\b|\btak(?:e|ing) (?:that|it) back\b/iu;
const turns = /^["“']?(?:but|now|in fact|actually|it (?:is|was)(?: in fact)?|it turn(?:s|ed) out|no,)\b/iu;

/**
 * Whether somebody takes back in these words what they said before: "I said 40. The laser measurement is 64". Either half alone
 * would be the contrary of what was said, so they stay together.
 */
export function correctsItself(content: string): boolean {
  const told = earlier.exec(content);
  if (mistaken.test(content)) return told !== null || sentencesOf(content).length > 1;
  if (told === null) return false;
  const rest = content.slice(told.index + told[0].length);
  if (/\b(?:but|when in fact|whereas)\b/iu.test(rest.replace(/[.!?].*$/su, ""))) return true;
  const [own = "", next] = sentencesOf(rest);
  return next !== undefined && (turns.test(next) || (/\d/.test(own) && /\d/.test(next)));
}
