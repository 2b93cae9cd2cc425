import { states } from "../../language/clauses";
import { wordsOf } from "../../language/words";

/** What somebody is or did who has a thing of which it can be denied: "any blame" to "was to blame". */
const owned: readonly (readonly [RegExp, string])[] = [
  [/^(?:blame|fault)(?=$| for\b)/i, "was to blame"],
  [/^responsibility(?=$| for\b)/i, "was responsible"],
  [/^liability(?=$| for\b)/i, "was liable"],
  [/^(?:involvement|participation)(?=$| in\b)/i, "was involved"],
  [/^complicity(?=$| in\b)/i, "was complicit"],
  [/^negligence$/i, "was negligent"],
  [/^guilt$/i, "was guilty"],
  [/^(?:wrongdoing|misconduct|impropriety)$/i, "did something wrong"],
  [/^knowledge (?=of\b)/i, "knew "],
];
const anothers =
  /^(?:blame|fault|responsibility|liability|involvement|participation|complicity|negligence|guilt|wrongdoing|misconduct|impropriety|knowledge) (?:of|by|on|at|from|in|for|among|within|between|against)\b/i;
/** "… by its staff", "… lay with the crew": somebody else's, or a statement of its own. */
const notTheirs =
  / (?:by (?:its|his|her|their|any|one)|lay|lies|lie|rest|rests|rested|fell|falls|belongs?|belonged) /i;
const had =
  /^(?:a |any )?(role|part|hand|link|links|connection|ties|contact|dealings|interest|stake) (?=in|to|with)/i;
const opens =
  /^(?:an?|any|all|some|the|his|her|its|their|that|this|these|those|seven|\d+|(?:one|two|three|four|five|six|eight|nine|ten|eleven|twelve)) /i;

/**
 * What of a thing is denied, as a statement: of "denied any blame for the delay" that she was to blame for the delay, of "denied a
 * cover-up" that there was one. Of what only points at a statement ("the allegation") the words themselves, in quotation marks, for an
 * editor to say what it was. Null where the words make a statement, or may.
 */
export function deniedThing(said: string, who: string | null): string | null {
  const words = said.trim().replace(/[.,;:]+$/, "");
  if (states(words) || wordsOf(words).length > 16) return null;
  const thing = words.replace(/^(?:any|all) (?=\p{L})/iu, "");
  if (who !== null && !notTheirs.test(thing)) {
    for (const [noun, does] of owned)
      if (noun.test(thing)) return `${who} ${thing.replace(noun, does).replace(/\s+/g, " ")}`;
    if (had.test(thing))
      return `${who} had ${/^any /i.test(words) && !/^\S+s\b/.test(thing) ? withArticle(thing) : thing}`;
  }
  // Whose it is by these words, nobody can tell: "wrongdoing by its staff".
  if (who !== null && anothers.test(thing)) return `“${words}”`;
  if (/^an? \p{Ll}/u.test(words)) return `There was ${words}`;
  if (/^any \p{Ll}+(?: |$)/u.test(words)) return `There was ${withArticle(thing)}`;
  return opens.test(`${words} `) ? `“${words}”` : null;
}

/** A thing that is not told of in the plural, nor without number, has an article. */
const withArticle = (thing: string): string =>
  /^(?:\p{Ll}+s|contact|evidence|money|help|damage|interference|pressure|discrimination|corruption|collusion|fraud|bullying|harm|bias|\p{Ll}+ing|\p{Ll}+(?:ence|ance|ism))\b(?! of \p{Ll}+s\b)/u.test(
    thing,
  )
    ? thing
    : `${/^[aeiou]/i.test(thing) ? "an" : "a"} ${thing}`;

/** Of "the figure of 14 hours" that it was 14 hours; what else is taken back by a noun, in quotation marks for an editor to say what it was. */
export function withdrawnThing(said: string): string {
  const [, number, amount] =
    /^((?:the|an?|its|his|her|their) (?:\p{L}+ )?(?:figure|number|total|estimate|count|toll|cost|price|amount|rate|percentage|share|distance|length)) of (?=[^.]*\p{L})(.+)$/iu.exec(
      said,
    ) ?? [];
  return number === undefined ? `“${said}”` : `${number} was ${amount}`;
}
