import { states } from "../../language/clauses";
import { hidingAdverbs } from "../../language/hiding-adverbs";
import { wordsOf } from "../../language/words";

/** The words of a statement by themselves: without "that", when it was said, what hides the speaker, and what is told beside it. */
export function clean(content: string): string {
  return withoutAsides(content.replace(/\s+/g, " "))
    .replace(new RegExp(`,? ?\\b(?:${[...hidingAdverbs].join("|")})\\b,?`, "giu"), "")
    .replace(/\s+([,.;:!?])/g, "$1")
    .replace(/\b(with|to|of|in|on|at|by|for|the|a) \1\b/gi, "$1")
    .replace(/\s+/g, " ")
    .trim()
    .replace(whenThat, (day) => (states(day) ? day : ""))
    .replace(thatOpens, "")
    .replace(/^(?:but|and|so|yet|well|look|now|indeed|frankly|honestly|of course),? (?=\p{L})/iu, "")
    .replace(/[\s,;:—–-]+$/, "")
    .trim();
}

/** Verbs that follow a "that" which is their subject. */
export const thatVerbs =
  "is|was|are|were|has|had|would|will|could|should|might|may|must|can|cannot|did|does|remain(?:s|ed)|depend(?:s|ed)|means|meant|happened|came|went|" +
  "isn['’]t|wasn['’]t|doesn['’]t|didn['’]t|won['’]t|made|makes|took|takes|seem(?:s|ed)|proved|became|gave|gives|changed|worked|helped";

/** The "that" of a clause; in "that figure includes" and "that was false" it points at something said before. */
const thatOfClause = `that (?!(?:figure|number|sum|amount|claim|statement|decision|idea|assessment|view|report|period|time|day|night|week|month|year|way|point|case|(?:(?:never|simply|still|just|really|certainly|only|always|also) )?(?:${thatVerbs}))\\b)`;
const thatOpens = new RegExp(`^${thatOfClause}`);

const month =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\\.)";

/** "*On 9 November 2026* that the crack was growing": the day on which it was said, before the "that" of what was; no other number. */
const whenThat = new RegExp(
  `^(?:(?:[Oo]n|[Ii]n|[Ll]ate|[Ee]arly|[Ll]ast|[Bb]y) )*(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day(?: (?:morning|afternoon|evening|night))?|[Yy]esterday|[Tt]oday|` +
    `(?:(?:\\p{Lu}\\p{Ll}+day,? )?(?:\\d{1,2} ${month}|${month} \\d{1,2})(?:,? \\d{4})?)|(?<=\\b(?:[Oo]n|[Ii]n|[Bb]y|[Ll]ast|[Ll]ate|[Ee]arly) )(?:${month}|(?:${month} )?(?:19|20)\\d\\d)),? (?=${thatOfClause}\\p{L})`,
  "u",
);

/** "…, which runs two mines, …" says one thing more; it is left out where a statement remains. */
function withoutAsides(whole: string): string {
  const alone = whole.replace(compares, "");
  const content = wordsOf(alone).length < 4 ? whole : alone;
  const without = content
    .replace(/, (?:who|which) [^,]{1,200}, /g, " ")
    .replace(/(?:,| ?[—–]|\s--| -) ?(?:who|which) [^,]{1,300}$/, "")
    .replace(follows, "");
  return states(without) ? without : content;
}

/** "…, sending its shares down", "…, days after it fell": what came of it, or when, is another statement. */
const follows =
  /, (?:(?:sending|pushing|driving|leaving|bringing|prompting|sparking|raising|highlighting|putting|forcing|causing|triggering|adding) |(?:just |only )?(?:(?:\p{L}+ )?(?:hours|days|weeks|months|years)) (?:after|before) )[^,]{3,200}$/u;

/** "…, *more than the 18,000 it gave earlier*": what it is more than is another statement. */
export const compares =
  /, (?:(?:far|much|slightly|well|only|just|even) )?(?:more|less|fewer|higher|lower|up|down|worse|better)(?: sharply| slightly)? (?:than|from|on) [^;]{3,200}$/u;

const singleMarks =
  /(?<![\p{L}\p{N}\uE000-\uE0FF])[‘'](?=[\p{L}\uE000-\uE0FF])((?:[^‘’'“”"]|['’](?=\p{L})|(?<=s)['’](?= \p{Ll}[^‘’'“”"]{0,200}['’](?![\p{L}\p{N}])))+)['’](?![\p{L}\p{N}])/gu;
/** Behind a letter that makes no plural nobody's apostrophe stands: what is left of a quotation that began outside. */
const strayClosing = /(?<=\p{L}{3})(?<!s|in)’(?![\p{L}\p{N}])/giu;

/** ‘About twice the usual level’ without its marks; "the workers’ pay" and "didn’t" keep theirs. */
export const withoutSingleMarks = (words: string): string =>
  words.replace(singleMarks, " $1 ").replace(strayClosing, " ");
