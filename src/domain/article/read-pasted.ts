import { z } from "zod";
import { Doubt, type WrittenDay, writtenDay } from "./written-day";

/** What is not certain of the fields that were read. */
export const Doubts = z.object({
  title: Doubt.optional(),
  publishedAt: Doubt.optional(),
  outlet: Doubt.optional(),
});
export type Doubts = z.infer<typeof Doubts>;

/** What the first lines of a pasted article say of it. Empty or null where they do not; an editor looks it over. */
export type Pasted = {
  title: string;
  standfirst: string;
  author: string | null;
  /** ISO date or instant. */
  publishedAt: string | null;
  outlet: string | null;
  body: string;
  doubts?: Doubts;
};

type Line = { text: string; start: number };

/** How far down the page its head may reach. */
const headLength = 14;

/** Reads title, standfirst, byline, date and dateline off the top of a pasted article; the rest is its body. Never throws. */
export function readPasted(text: string): Pasted {
  const lines = linesOf(text);
  const found: Pasted = {
    title: "",
    standfirst: "",
    author: null,
    publishedAt: null,
    outlet: null,
    body: "",
  };
  const doubts: Doubts = {};
  let published: WrittenDay | null = null;
  let updated: WrittenDay | null = null;
  let labelled: "by" | "published" | "updated" | null = null;
  let bodyAt: number | null = null;
  for (const [at, line] of lines.slice(0, headLength).entries()) {
    const label = labelLine(line.text);
    const before = labelled;
    labelled = label;
    if (label !== null) continue;
    const date = writtenDay(line.text);
    const by = byline(before === "by" ? `By ${line.text}` : line.text);
    if (date !== null) {
      if (date.kind === "updated" || before === "updated") updated ??= date;
      else published ??= date;
    } else if (by !== null) {
      found.author ??= by.author;
      if (found.outlet === null && by.outlet !== null) {
        found.outlet = by.outlet;
        doubts.outlet = { words: "Read out of the byline.", choices: [] };
      }
    } else if (isClutter(line.text)) {
      // A photo's credit, a button: neither head nor body.
    } else if (found.title === "" && isTitle(line.text, lines[at + 1])) {
      const titled = withoutOutlet(line.text);
      found.title = titled.title;
      if (titled.outlet !== null) {
        found.outlet ??= titled.outlet;
        doubts.title = {
          words: `“${titled.outlet}” was taken off its end.`,
          choices: [{ value: line.text, label: "Keep it whole" }],
        };
      }
    } else if (
      found.title !== "" &&
      found.standfirst === "" &&
      isStandfirst(line.text, lines.slice(at + 1, headLength))
    ) {
      found.standfirst = line.text;
    } else if (found.outlet === null && found.author !== null && isOutletLine(line.text)) {
      found.outlet = line.text;
    } else {
      bodyAt = line.start;
      break;
    }
  }
  const day = published ?? updated;
  found.publishedAt = day?.at ?? null;
  if (day?.doubt) doubts.publishedAt = day.doubt;
  else if (day !== null && published === null)
    doubts.publishedAt = {
      words: "This is the day of an update. When it was first published is not said.",
      choices: [],
    };
  found.body =
    bodyAt === null
      ? lines.length > headLength
        ? text.slice(lines[headLength]!.start).trim()
        : ""
      : text.slice(bodyAt).trim();
  const agency = found.outlet === null ? datelineOutlet(found.body) : null;
  if (agency !== null) {
    found.outlet = agency;
    doubts.outlet = { words: "The agency of the dateline. Was it another that published this?", choices: [] };
  }
  // Nothing but a head: then it was no head.
  if (found.body === "") return { ...found, title: "", standfirst: "", body: text.trim() };
  return Object.keys(doubts).length === 0 ? found : { ...found, doubts };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    // A blank that no line breaks at is a blank.
    const trimmed = line.replace(/[\s\u2800]+/g, " ").trim();
    if (trimmed !== "") lines.push({ text: trimmed, start: index });
    if (lines.length > headLength) break;
  }
  return lines;
}

/** A head stands alone: short, and another line comes after it. */
const isTitle = (line: string, next: Line | undefined) =>
  next !== undefined && line.length <= 200 && !/[.]["”]?$/.test(line.replace(/\b(?:\p{Lu}\.)+$/u, ""));

/** One sentence or two under the title, with a byline, a date or a credit between it and the body. */
function isStandfirst(line: string, after: readonly Line[]): boolean {
  if (line.length < 30 || line.length > 400 || isDateline(line)) return false;
  return after
    .slice(0, 4)
    .some(
      ({ text }) =>
        labelLine(text) !== null || writtenDay(text) !== null || byline(text) !== null || isClutter(text),
    );
}

const isClutter = (line: string) =>
  /^(?:share|save|print|comments?|follow|listen|advertisement|subscribe|sign up|read more|photo(?:graph)?:|image:|credit:|getty images|\d+ (?:min(?:ute)?s? read|comments?))\b/i.test(
    line,
  ) && line.length < 60
    ? true
    : /^[\p{L}.’'\s-]{3,40}\/(?:[\p{L}\s-]+\/)?(?:reuters|getty(?: images)?|afp|ap|ap photo|epa|tass|bloomberg|pool)\b.{0,30}$/iu.test(
        line,
      );

const isOutletLine = (line: string) =>
  line.length <= 40 && /^(?:The )?\p{Lu}[\p{L}\p{N}&’'. -]*$/u.test(line) && !/[.?!]$/.test(line);

function byline(line: string): { author: string; outlet: string | null } | null {
  const by = /^(?:by|written by|author:|reporting by)\s+(\p{Lu}[^,|•·]{2,100}?)(?:\s*[,|•·]\s*(.+))?$/iu.exec(
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
  if (/^(?:by|author|authors|written by|words by|reporter):?$/i.test(line)) return "by";
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
  /^(?:\p{Lu}[\p{L}.,’'/ -]{1,60}?)(?:,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)(?:, \d{4})?)?\s*(?:\((\p{L}[^()]{1,40})\)\s*[-–—]|\. ?\/([^/]{2,40})\/)/u;
const isDateline = (line: string) => dateline.test(line);

/** "MOSCOW (Reuters) — …", "KYIV/LONDON, Jan 30 (Reuters) - …", "MOSCOW, January 30. /TASS/. …": the agency that wrote it. */
function datelineOutlet(body: string): string | null {
  const [, inBrackets, inStrokes] = dateline.exec(body.slice(0, 200)) ?? [];
  return (inBrackets ?? inStrokes)?.trim() ?? null;
}
