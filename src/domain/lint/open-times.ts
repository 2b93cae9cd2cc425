import { anyWeekday, monthNames, weekdayNames } from "../time/english-calendar";
import type { Finding } from "./finding";
import { onText, placesOf } from "./matter";

const behind = String.raw`(?![\p{L}]|['’]s)`;
/** Days that are others for whoever reads of them later. */
const relative = new RegExp(
  String.raw`(?<![\p{L}])(?:the day (?:before yesterday|after tomorrow)|yesterday|today|tomorrow|tonight|(?:last|next|this|this coming|this past) (?:night|week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|winter|(?:${anyWeekday}))|the other (?:day|night|week)|in (?:recent|the (?:coming|next|last|past)(?: few)?) (?:days|weeks|months))${behind}`,
  "giu",
);
/** "on Tuesday", "by Monday", "late Friday", "closed Monday night": of which week, nobody is told. Never "every Monday" or "the Sunday Times". */
const weekdays = new RegExp(
  String.raw`(?<![\p{L}-]|\b(?:each|every|last|next|this|coming|past|a|on|the|[Bb]lack|Good|Bloody|Easter) )(?:(?:[Oo]n|[Bb]y|before|until|till|since|from|after|late|early|for|of|and|or|through|between|than|late on|early on|as soon as) )?(?:${weekdayNames.join("|")})(?: (?:night|morning|afternoon|evening|lunchtime))?(?!['’]|[\p{L}-]|,? (?:the )?\d|,? (?:${monthNames.join("|")})\b| \p{Lu}| (?:prayers|paper|papers|lunch|league|school|newspaper)\b)`,
  "gu",
);
/** Times of a day that is not told: where the words give a date, they are of that. */
const ofADay =
  /(?<![\p{L}-])(?:overnight(?=[.,;?]|$| (?:and|but|by|in|on|at|to|from|after|when|as|into|for|because|with|between)\b)|(?:at|over|during) the weekend|(?:earlier|later) (?:in the (?:day|week|month|year)|that (?:day|night|week)))(?![\p{L}]|['’]s)/giu;
/** Times that hang on another one: "that night", "two days later", "the following week". */
const hanging =
  /(?<![\p{L}])(?:(?:that|the same|the following|the next|the previous) (?:night|day|week|weekend|month|year|morning|afternoon|evening|hour|summer|winter|spring|autumn)|(?:the )?(?:day|night|week|month|year) (?:before|after)(?=[.,;?]|$)|(?:(?:\d+|an?|two|three|four|five|six|several|a few) )(?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|ago|before|after)(?=[.,;?]|$)|at (?:that|the) time(?= ?[.,;?]|$))(?![\p{L}]|['’]s)/giu;
/** What such a time can hang on: a date, a year, a holiday that is named, an hour. */
const dated =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bMay\b|\b(?:1[5-9]|20)\d\d\b/iu;

/** Of each time that only the article explains, when it is: nobody knows "that night", "overnight" or "by Monday" without it. */
export function timesLeftOpen(plain: string): Finding[] {
  const undated = [...placesOf(plain, hanging), ...placesOf(plain, ofADay)].filter(
    ({ start }) => !dated.test(plain.slice(0, start)),
  );
  const days = [...placesOf(plain, relative), ...placesOf(plain, weekdays)];
  return [...days, ...undated]
    .filter((one, at, all) => all.findIndex(({ start, end }) => one.start < end && start < one.end) === at)
    .toSorted((a, b) => a.start - b.start)
    .map((found) =>
      onText(
        "left_open",
        found,
        `When is “${found.text}”?`,
        "Write the date: whoever reads it later takes it for another.",
      ),
    );
}
