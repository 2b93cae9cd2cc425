import { namesIn } from "../language/names/names";
import { anyMonth, anyWeekday } from "../time/english-calendar";
import type { Finding } from "./finding";
import { onText, placesOf, type Rule } from "./matter";
import { withoutReferent } from "./without-referent";

const personal = /(?<![\p{L}])(?:he|she|him|her|his|hers|himself|herself)(?![\p{L}])/giu;
const speaking = /(?<![\p{L}])(?:I|me|my|myself|we|us|our|ours|you|your|yours)(?![\p{L}])/gu;
/** A weekday without its date, with the part of the day that may go with it. */
const weekday = `(?:${anyWeekday})(?! ?(?:night|morning|afternoon|evening)?,? (?:(?:the )?\\d|(?:${anyMonth}))|['’]s|-)(?: (?:night|morning|afternoon|evening))?`;
const spans = "night|week|weekend|month|year|morning|afternoon|evening";
/** What "overnight" is followed by where it says when, and is no kind of train. */
const afterNight =
  "(?=[.,;:?!]|$| (?:in|on|at|by|from|to|after|before|and|but|near|into|when|as|with|between|that|without)(?![\\p{L}]))";
/** Days and times by the day on which the article was written: "yesterday", "by Monday", "overnight", "later this week". */
const days = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[
    "(?:(?:early|late|later|earlier) )?(?:yesterday|today|tomorrow|tonight)(?: (?:night|morning|afternoon|evening))?",
    `(?:(?:early|late|later|earlier) )?(?:last|next|this|this coming|this past) (?:${spans}|summer|winter|spring|autumn|fall|${anyWeekday})`,
    `(?:early |late )?(?:on|by|until|till|since|before|after|from|through|as of|no later than)(?: early| late| next| last| this)? ${weekday}`,
    `overnight${afterNight}`,
    `in the (?:coming|next few|past few|last few) (?:hours|days|weeks|months)`,
  ].join("|")})(?![\\p{L}]|['’]s)`,
  "giu",
);
/** Times that hang on another one: "that night", "two days later", "the following week". */
const hanging =
  /(?<![\p{L}])(?:(?:that|the same|the following|the next|the previous) (?:night|day|week|weekend|month|year|morning|afternoon|evening|hour|summer|winter|spring|autumn)|(?:the )?(?:day|night|week|month|year) (?:before|after)(?=[.,;?]|$)|(?:(?:\d+|an?|two|three|four|five|six|several|a few) )(?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|ago|before|after)(?=[.,;?]|$)|at (?:that|the) time(?= ?[.,;?]|$))(?![\p{L}]|['’]s)/giu;
/** What such a time can hang on: a date, a year, a holiday that is named, an hour. */
const dated =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bMay\b|\b(?:1[5-9]|20)\d\d\b/iu;

/** Of each time that hangs on one which the words do not give, which one it is: nobody knows "that night" without its article. */
export function timesLeftOpen(plain: string): Finding[] {
  return placesOf(plain, hanging)
    .filter(({ start }) => !dated.test(plain.slice(0, start)))
    .map((found) => onText("left_open", found, `When is “${found.text}”?`, "Write the date."));
}

/** Of the words of somebody or something that a text does not name, who or what that is. `people` are names known to be persons'. */
const referentsLeftOpen = (plain: string, people: readonly string[]): Finding[] =>
  withoutReferent(plain, people).map(({ found, asked }) =>
    onText("left_open", found, asked, "Name it: a claim is read without its article."),
  );

/** Who or what a question is asked of by a pronoun: "How many discs had *it* offered?". "Is it true that" asks of nobody. */
const askedOf =
  /(?<=(?<![\p{L}])(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should|may|might|must) )(?:it|they|he|she)(?![\p{L}]|['’])(?! (?:be |been )?(?:true|false|possible|likely|unlikely|clear|certain|known|legal|lawful|safe|right|wrong|too|so|that|because|rain|snow)\p{L}*)/giu;

/** What an open question leaves open beside what it asks: "What did *the company* know?", "Who signed it *that night*?". */
export function questionLeftOpen(question: string): Finding[] {
  const referents = referentsLeftOpen(question, []);
  const names = namesIn(question);
  const isNamed = (at: number) => names.some(({ end }) => end <= at);
  const others = placesOf(question, askedOf)
    .filter(({ start }) => !isNamed(start) && !referents.some(({ span }) => span?.start === start))
    .map((found) =>
      onText(
        "left_open",
        found,
        `Who or what is “${found.text}”?`,
        "Name it: a question is read without its article.",
      ),
    );
  return [...referents, ...others, ...timesLeftOpen(question)];
}

const objects = /^(?:him|her)$/i;

/**
 * A claim is read years later and without its article: "him" needs a name before it, and "on Tuesday" a date. What a claim begins with
 * is asked about elsewhere.
 */
export const leftOpen: Rule = ({ claim, plain }) => {
  const names = namesIn(plain);
  const who = placesOf(plain, personal).filter(({ start, end, text }) => {
    const before = names.filter((name) => name.end <= start);
    // "The inspector asks herself": it leads back to whoever does it.
    if (/self$/i.test(text) && plain.slice(0, start).trim() !== "") return false;
    if (before.length === 0) return plain.slice(0, start).trim() !== "";
    const [last] = before.toReversed();
    // "Lind told him": whoever acts is not whom it is done to.
    const between = last === undefined ? "" : plain.slice(last.end, start);
    const isObject = objects.test(text) && !/^ \p{Ll}+/u.test(plain.slice(end)) ? true : /^him$/i.test(text);
    return (
      isObject && before.length === 1 && !/[,;:]|\b(?:that|who|which|and|but|when|because)\b/.test(between)
    );
  });
  // "World War I" counts wars.
  const own = placesOf(plain, speaking).filter(
    ({ text, start }) =>
      text !== "I" || !/\p{Lu}[\p{L}.]* $/u.test(plain.slice(Math.max(0, start - 30), start)),
  );
  const people = claim.attributions.flatMap(({ source: { entity } }) =>
    entity?.kind === "person" ? [entity.name] : [],
  );
  return [
    ...referentsLeftOpen(plain, people),
    ...who.map((found) =>
      onText(
        "left_open",
        found,
        `Who is “${found.text}”?`,
        "Name them: a claim is read without its article.",
      ),
    ),
    ...own.map((found) =>
      onText(
        "left_open",
        found,
        `Who is “${found.text}”?`,
        "Say it of the speaker by name, or put the words in quotation marks.",
      ),
    ),
    ...placesOf(plain, days).map((found) =>
      onText(
        "left_open",
        found,
        `“${found.text}” is another day for whoever reads it later.`,
        "Write the date.",
      ),
    ),
    ...timesLeftOpen(plain),
  ];
};
