import { z } from "zod";
import type { ArticleLine } from "./article-lines";
import { isSame, type PageFacts } from "./page-facts";
import type { TakenAs } from "./taken-part";
import { withoutBy } from "./without-by";
import { Doubt, type WrittenDay, writtenDay } from "./written-day";

/** What is not certain of the fields that were read. */
export const Doubts = z.object({
  title: Doubt.optional(),
  publishedAt: Doubt.optional(),
  outlet: Doubt.optional(),
});
export type Doubts = z.infer<typeof Doubts>;

/** A line, and what it was taken as; null where it stays. */
export type Line = ArticleLine & { as: TakenAs | null };

/** How far down the page its head may reach. */
const headLength = 14;
const longestHead = 400;

export type Head = {
  title: string;
  standfirst: string;
  author: string | null;
  outlet: string | null;
  published: WrittenDay | null;
  updated: WrittenDay | null;
  doubts: Doubts;
  /** How many lines it has. */
  length: number;
};

/**
 * Reads the head, and marks each of its lines with what it was taken as. Where it is known how many lines it has (`begins`), what
 * is none of a head's in it is furniture, unless it is written in sentences.
 */
export function readHead(lines: Line[], facts: PageFacts, begins: number | null = null): Head {
  const head: Head = {
    title: "",
    standfirst: "",
    author: null,
    outlet: null,
    published: null,
    updated: null,
    doubts: {},
    length: 0,
  };
  const top = lines.slice(0, Math.max(headLength, Math.min(begins ?? 0, longestHead)));
  const isTitled = ({ text }: ArticleLine) =>
    [facts.title, facts.shown].some((title) => title !== null && isSame(title, text));
  const wholeAt = top.findIndex(isTitled);
  const titleAt = wholeAt === -1 ? top.findIndex(({ text }) => isPartOf(text, facts.title)) : wholeAt;
  let labelled: ReturnType<typeof labelLine> = null;
  for (const [at, line] of top.entries()) {
    const before = labelled;
    labelled = labelLine(line.text);
    line.as = labelled === null ? readHeadLine(at, before) : "furniture";
    if (line.as === null && at >= (begins ?? 0)) break;
    if (line.as === null) line.as = asKnownHead(at);
    head.length = at + 1;
  }
  return head;

  /** Of a line that is above the text, and that says nothing of what it is. */
  function asKnownHead(at: number): TakenAs | null {
    const { text } = top[at]!;
    const isSentence = text.length >= 80 || (text.length >= 30 && /[.!?…。！？؟]["'”’»“]*$/.test(text));
    const isOthers = [head.title, facts.title, facts.author].some((known) => known && text.includes(known));
    if (titleAt !== -1 && at > titleAt && head.standfirst === "" && isSentenceLike(text) && !isOthers) {
      head.standfirst = text;
      return "standfirst";
    }
    return isSentence && !isOthers ? null : at < titleAt && isKicker(text) ? "kicker" : "furniture";
  }

  function readHeadLine(at: number, before: ReturnType<typeof labelLine>): TakenAs | null {
    const { text } = top[at]!;
    if (at === titleAt || (titleAt !== -1 && at > titleAt && isTitled(top[at]!))) {
      head.title = text;
      return "headline";
    }
    const { by, date } = bylineAndDay(before === "by" ? `By ${text}` : text, facts);
    if (date !== null && (date.kind === "updated" || before === "updated")) head.updated ??= date;
    else if (date !== null) head.published ??= date;
    if (by !== null) {
      head.author ??= by.author;
      if (head.outlet === null && by.outlet !== null) {
        head.outlet = by.outlet;
        head.doubts.outlet = { words: "Read out of the byline.", choices: [] };
      }
    }
    if (by !== null) return "byline";
    if (date !== null) return "day";
    // A photo's credit, a button: neither head nor body.
    if (isClutter(text)) return "furniture";
    if (at < titleAt) return isKicker(text) ? "kicker" : null;
    const mayBegin = titleAt === -1 && head.title === "" && facts.title === null;
    if (mayBegin && isPaperAbove(text, top.slice(at + 1))) {
      head.outlet ??= text;
      head.doubts.outlet = { words: "Read out of the line above the headline.", choices: [] };
      return "outlet";
    }
    if (mayBegin && isTitle(text, top[at + 1])) {
      const { title, outlet } = withoutOutlet(text);
      head.title = title;
      if (outlet !== null) {
        head.outlet ??= outlet;
        head.doubts.title = {
          words: `“${outlet}” was taken off its end.`,
          choices: [{ value: text, label: "Keep it whole" }],
        };
      }
      return "headline";
    }
    if (isOfHouse(text, facts.outlet)) return "outlet";
    const house = head.title !== "" && head.outlet === null ? houseLine(text, top[at + 1]?.text) : null;
    if (house !== null) {
      head.outlet = house.outlet;
      head.published ??= house.date;
      head.doubts.outlet = { words: "Read out of a line below the headline.", choices: [] };
      return "outlet";
    }
    if (isOfHouse(top[at + 1]?.text, facts.outlet) && isName(text)) {
      head.author ??= text;
      return "byline";
    }
    if (head.title !== "" && head.standfirst === "" && isStandfirst(text, top.slice(at + 1), facts)) {
      head.standfirst = text;
      return "standfirst";
    }
    if (head.outlet === null && head.author !== null && isOutletLine(text)) {
      head.outlet = text;
      return "outlet";
    }
    return null;
  }
}

/** A standfirst has no full stop in many papers, and is no list of names. */
const isSentenceLike = (line: string) =>
  line.length >= 30 &&
  line.length <= 400 &&
  !isDateline(line) &&
  !/[|•·©]/.test(line) &&
  / \p{Ll}|[\u0600-\u06ff\p{Script=Han}]/u.test(line);

/** Whether a line is the headline within the title of a page, which sets others beside it: "Port shut | News | The Courier". */
export function isPartOf(line: string, title: string | null): boolean {
  if (title === null || line.length < 12) return false;
  const at = title.indexOf(line);
  if (at === -1 || line.length === title.length) return false;
  const [before, after] = [title.slice(0, at), title.slice(at + line.length)];
  const sign = "[|–—·«»_:-]";
  return (
    (before === "" || new RegExp(`(?:\\s${sign}|[_:])\\s*$`).test(before)) &&
    (after === "" || new RegExp(`^\\s*(?:${sign}\\s|[_|«])`).test(after))
  );
}

/** "Coast News, Halm": the paper, and where it wrote from. */
const isOfHouse = (line: string | undefined, outlet: string | null): boolean =>
  line !== undefined && outlet !== null && line.length <= 80 && isSame(line.split(/,\s/, 1)[0]!, outlet);

const houseWord =
  /\b(?:News|Times|Post|Wire|Journal|Herald|Tribune|Gazette|Chronicle|Observer|Courier|Telegraph|Guardian|Dispatch|Examiner|Inquirer|Reporter|Broadcasting|Radio|TV|Agency|Press|Today|Daily|Weekly|Online|Magazine|Review|Standard|Mail|Express|Mirror|Independent|Star|Echo|Voice|Record|Register|Bulletin|Monitor|Network|BBC|CNN|NPR|Reuters|AP|AFP|UPI|TASS)$/;

/** "Northern Wire" between a headline and its byline or day, or with the day on its own line: the paper. */
function houseLine(
  line: string,
  next: string | undefined,
): { outlet: string; date: WrittenDay | null } | null {
  const [, name = line, rest = ""] = /^(.{3,40}?)\s*(?:,|[|•·–—]|\s-)\s+(.{6,})$/u.exec(line) ?? [];
  const date = rest === "" ? null : writtenDay(rest);
  if (rest !== "" && date === null) return null;
  if (!isOutletLine(name) || !houseWord.test(name) || smallWord.test(name)) return null;
  const isHead =
    date !== null || (next !== undefined && (byline(next) !== null || writtenDay(next) !== null));
  return isHead ? { outlet: name, date } : null;
}

const isName = (line: string) => /^\p{Lu}[\p{L}.’'-]*(?: (?:and )?\p{Lu}[\p{L}.’'-]*){1,5}$/u.test(line);

/** "By Ann Lee | Oct. 30, 2016": who, when, or both; of a name alone only where the page says that it is its author's. */
function bylineAndDay(
  whole: string,
  { author, language }: PageFacts,
): { by: ReturnType<typeof byline>; date: WrittenDay | null } {
  const date = writtenDay(whole, language);
  if (date !== null) return { by: null, date };
  const bare = withoutBy(whole, language);
  const line = bare === whole.trim() ? whole : `By ${bare}`;
  const isAuthors = author !== null && isSame(bare, author);
  const by = isAuthors ? { author, outlet: null } : null;
  if (by !== null || !/\d{4}|\d[/.]\d{2}/.test(line) || line.length > 160)
    return { by: by ?? byline(line), date: null };
  const [, written = "", name = ""] = /^(.+?) (by \p{Lu}.+)$/u.exec(line) ?? [];
  const first = { by: byline(name), date: writtenDay(written) };
  if (first.by !== null && first.date !== null) return first;
  for (const { index, 0: gap } of line.matchAll(/\s*[|•·,–—-]?\s+/g)) {
    const [name, rest] = [line.slice(0, index), writtenDay(line.slice(index + gap.length), language)];
    const before = rest === null ? null : byline(/^by\s/i.test(name) ? name : `By ${name}`);
    const isNamed = /^by\s/i.test(name) || (author !== null && isSame(name, author));
    if (rest !== null && before !== null && isNamed) return { by: before, date: rest };
  }
  return inARow(line, language) ?? { by: byline(line), date: null };
}

/** "May 3, 2024 · 2 min · Ann Lee", as systems of single writers have it: what is no day and no length is who wrote it. */
function inARow(
  line: string,
  language: string | null,
): { by: ReturnType<typeof byline>; date: WrittenDay | null } | null {
  const parts = line.split(/\s*[|•·]\s*/);
  const isLength = (part: string) => /^\d{1,3} min(?:ute)?s?(?: read)?$/i.test(part);
  const dates = parts.flatMap((part) => writtenDay(part, language) ?? []);
  const [name, another] = parts.filter((part) => !isLength(part) && writtenDay(part) === null);
  if (dates.length !== 1 || !parts.some(isLength) || another !== undefined) return null;
  return { by: name === undefined ? null : byline(`By ${name}`), date: dates[0]! };
}

/** A head stands alone: short, and another line comes after it. */
const isTitle = (line: string, next: ArticleLine | undefined) =>
  next !== undefined && line.length <= 200 && !/[.]["”]?$/.test(line.replace(/\b(?:\p{Lu}\.)+$/u, ""));

/** "Northern Courier" above a headline, which is longer and no byline: the paper. */
function isPaperAbove(line: string, [next, after]: readonly ArticleLine[]): boolean {
  if (!isOutletLine(line) || !houseWord.test(line) || smallWord.test(line)) return false;
  const headline = next?.text ?? "";
  const isHeadline = isTitle(headline, after) && headline.length > line.length && / .* .* /.test(headline);
  return (
    isHeadline && byline(headline) === null && writtenDay(headline) === null && labelLine(headline) === null
  );
}

/** One sentence or two under the title, with a byline, a date or a credit between it and the body. */
function isStandfirst(line: string, after: readonly ArticleLine[], facts: PageFacts): boolean {
  if (line.length < 30 || line.length > 400 || isDateline(line)) return false;
  return after.slice(0, 4).some(({ text }) => {
    const { by, date } = bylineAndDay(text, facts);
    return labelLine(text) !== null || date !== null || by !== null || isClutter(text);
  });
}

/** The part of the paper that a page sets above its headline. */
const isKicker = (line: string) => line.length <= 60 && !/[.?!]["”]?$/.test(line);

const isClutter = (line: string) =>
  /^(?:share|save|print|comments?|follow|listen|advertisement|subscribe|sign up|read more|photo(?:graph)?:|image:|credit:|getty images|\d+ (?:min(?:ute)?s? read|comments?|(?:minute|hour|day|week)s? ago))\b/i.test(
    line,
  ) && line.length < 60
    ? true
    : /^[\p{L}.’'\s-]{3,40}\/(?:[\p{L}\s-]+\/)?(?:reuters|getty(?: images)?|afp|ap|ap photo|epa|tass|bloomberg|pool)\b.{0,30}$/iu.test(
        line,
      );

const isOutletLine = (line: string) =>
  line.length <= 40 && /^(?:The )?\p{Lu}[\p{L}\p{N}&’'. -]*$/u.test(line) && !/[.?!]$/.test(line);

function byline(line: string): { author: string; outlet: string | null } | null {
  const by =
    /^(?:by|written by|author:|reporting by)\s+([\p{Lu}\p{Lo}][^,|•·]{2,100}?)(?:\s*[,|•·]\s*(.+))?$/iu.exec(
      line,
    );
  if (by === null || line.length > 160 || /[.!?]$/.test(line)) return null;
  const place = by[2]?.trim() ?? "";
  const whole = by[1]!;
  const [, author = whole, outlet = null] = /^(.+?) (?:for|of) (The \p{Lu}.+|\p{Lu}\S+)$/u.exec(whole) ?? [];
  if (!/^(?:\p{L}[\p{L}.’'-]*)(?: (?:and |de |van |von |al-)?\p{L}[\p{L}.’'-]*){0,9}$/u.test(author))
    return null;
  const isOutlet =
    outlet === null &&
    /^(?:The )?\p{Lu}/u.test(place) &&
    !/\b(?:correspondent|editor|reporter|writer|staff|in \p{Lu})/iu.test(place) &&
    !/\d/.test(place) &&
    place.length <= 40;
  return { author, outlet: outlet ?? (isOutlet ? place : null) };
}

/** A line that only names what stands on the next one: furniture, whatever comes. */
function labelLine(line: string): "by" | "published" | "updated" | null {
  if (
    /^(?:by|authors?|(?:written|words) by|reporter|von|par|por|автор|текст|كتبت?|بقلم|作者|记者)[:：]?$/iu.test(
      line,
    )
  )
    return "by";
  if (/^(?:(?:last )?(?:updated|modified))(?: (?:on|at))?:?$/i.test(line)) return "updated";
  return /^(?:(?:first )?(?:published|posted)|date|publication date|date published)(?: (?:on|at))?:?$/i.test(
    line,
  )
    ? "published"
    : null;
}

/** "BBC reports" and "BBC Says" credit somebody; a name ends in no such word, and has few in small letters. */
const endsInSpeech =
  /(?:^|\s)(?:reports?|reported|says?|said|sources?|claims?|finds?|reveals?|confirms?|denies|exclusive)$/i;
const smallWord = /(?:^|\s)(?!(?:of|and|the|for|in|on|de|la|le|du|der|die|das|e|y|et|und)\s)\p{Ll}/u;

/** "Headline | The Guardian", "Headline - BBC News". */
function withoutOutlet(line: string): { title: string; outlet: string | null } {
  const parts = /^(.{15,}?)\s+(?:\||[-–—])\s+((?:The )?\p{Lu}[\p{L}\p{N}.&’' ]{1,35})$/u.exec(line);
  const name = parts?.[2] ?? "";
  const isName =
    (/\|/.test(line) ||
      /^The \p{Lu}/u.test(name) ||
      /\b(?:News|Times|Post|Journal|BBC|CNN|Reuters|AP|AFP|Guardian|Telegraph|Herald|Tribune|Observer|Politico|Bloomberg|Beast)\b/.test(
        name,
      )) &&
    !endsInSpeech.test(name) &&
    !smallWord.test(name);
  return parts === null || !isName ? { title: line, outlet: null } : { title: parts[1]!, outlet: name };
}

const dateline =
  /^(?:\p{Lu}[\p{L}.,’'/ -]{1,60}?)(?:,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)(?:,? \d{4})?)?\s*(?:\((\p{L}[^()]{1,40})\)\s*[-–—]|\. ?\/([^/]{2,40})\/)/u;
const isDateline = (line: string) => dateline.test(line);

/** "MOSCOW (Reuters) — …", "KYIV/LONDON, Jan 30 (Reuters) - …", "MOSCOW, January 30. /TASS/. …": the agency that wrote it. */
export function datelineOutlet(body: string): string | null {
  const [, inBrackets, inStrokes] = dateline.exec(body.slice(0, 200)) ?? [];
  return (inBrackets ?? inStrokes)?.trim() ?? null;
}

const datelineDate =
  /^\p{Lu}[\p{Lu}.’'/ -]+(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?)?,? (?:\p{Lu}\p{Ll}{2,5}day,? )?((?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?),? \d{4})(?!\d)\.?\s*[(/–—-]/u;

/** "WEXCOMBE, Nov. 13, 2026 (Agency) — …": the day on which it was written, where the year stands with it. */
export function datelineDay(body: string): WrittenDay | null {
  const written = datelineDate.exec(body.slice(0, 200))?.[1];
  return written === undefined ? null : writtenDay(written);
}
