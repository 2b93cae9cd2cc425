import { readInstant } from "../time/instant";
import { dayOf } from "./proposed-date";

/** What the first lines of a pasted article say of it. Empty or null where they do not; an editor looks it over. */
export type Pasted = {
  title: string;
  standfirst: string;
  author: string | null;
  /** ISO date or instant. */
  publishedAt: string | null;
  outlet: string | null;
  body: string;
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
  let updated: string | null = null;
  let bodyAt: number | null = null;
  for (const [at, line] of lines.slice(0, headLength).entries()) {
    const date = dateLine(line.text);
    if (date !== null) {
      if (date.kind === "updated") updated ??= date.at;
      else found.publishedAt ??= date.at;
    } else if (byline(line.text) !== null) {
      const { author, outlet } = byline(line.text)!;
      found.author ??= author;
      found.outlet ??= outlet;
    } else if (isClutter(line.text)) {
      // A photo's credit, a button: neither head nor body.
    } else if (found.title === "" && isTitle(line.text, lines[at + 1])) {
      const titled = withoutOutlet(line.text);
      found.title = titled.title;
      found.outlet ??= titled.outlet;
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
  found.publishedAt ??= updated;
  found.body =
    bodyAt === null
      ? lines.length > headLength
        ? text.slice(lines[headLength]!.start).trim()
        : ""
      : text.slice(bodyAt).trim();
  found.outlet ??= datelineOutlet(found.body);
  // Nothing but a head: then it was no head.
  return found.body === "" ? { ...found, title: "", standfirst: "", body: text.trim() } : found;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const trimmed = line.trim();
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
    .some(({ text }) => dateLine(text) !== null || byline(text) !== null || isClutter(text));
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

const label =
  /^(first published|published|posted|updated|last updated|last modified|date)(?: (?:on|at))?:?\s+/i;

/** A line that is a date and little else: "Published 30 January 2018 14:10 GMT", "January 30, 2018". */
function dateLine(line: string): { kind: "published" | "updated"; at: string } | null {
  if (line.length > 90) return null;
  const kind = /^(?:last )?(?:updated|modified)/i.test(line) ? "updated" : "published";
  const bare = line
    .replace(label, "")
    .replace(/^(?:on\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i, "");
  const instant = /^(\d{4}-\d{2}-\d{2}T\S+)$/.exec(bare)?.[1];
  if (instant !== undefined) return readInstant(instant) === null ? null : { kind, at: instant };
  const parts =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3,9})\.?,? (?<year>\d{4})(?<rest>.*)$/u.exec(bare) ??
    /^(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?<rest>.*)$/u.exec(bare) ??
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?<rest>.*)$/.exec(bare);
  if (parts?.groups === undefined) return null;
  const { year, month, day, rest } = parts.groups as {
    year: string;
    month: string;
    day: string;
    rest: string;
  };
  if (
    !/^[\s,|•·-]*(?:at\s*)?(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*\(?\p{L}{0,4}\)?)?[\s.,|•·-]*(?:(?:last )?(?:updated|modified).*)?$/iu.test(
      rest,
    )
  )
    return null;
  const iso = /^\d{2}$/.test(month)
    ? `${year}-${month}-${day}`
    : monthNamed(month)
      ? dayOf(year, month, day)
      : null;
  if (iso === null || readInstant(iso) === null) return null;
  const time = /(\d{1,2})[:.](\d{2})\s*(?:GMT|UTC|Z)\b/.exec(rest);
  const at = time === null ? iso : `${iso}T${time[1]!.padStart(2, "0")}:${time[2]}Z`;
  return { kind, at: readInstant(at) === null ? iso : at };
}

const monthNamed = (name: string) => /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(name);

/** "Headline | The Guardian", "Headline - BBC News". */
function withoutOutlet(line: string): { title: string; outlet: string | null } {
  const parts = /^(.{15,}?)\s+(?:\||[-–—])\s+((?:The )?\p{Lu}[\p{L}\p{N}.&’' ]{1,35})$/u.exec(line);
  const name = parts?.[2] ?? "";
  const isName =
    /\|/.test(line) ||
    /^The \p{Lu}/u.test(name) ||
    /\b(?:News|Times|Post|Journal|BBC|CNN|Reuters|AP|AFP|Guardian|Telegraph|Herald|Tribune|Observer|Politico|Bloomberg|Beast)\b/.test(
      name,
    );
  return parts === null || !isName ? { title: line, outlet: null } : { title: parts[1]!, outlet: name };
}

const dateline =
  /^(?:\p{Lu}[\p{Lu}\p{L}.,’' -]{1,50}?)(?:,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?)?\s*\(([^()]{2,40})\)\s*[-–—]/u;
const isDateline = (line: string) => dateline.test(line);

/** "MOSCOW (Reuters) — …": the agency that wrote it. */
function datelineOutlet(body: string): string | null {
  return dateline.exec(body.slice(0, 200))?.[1]?.trim() ?? null;
}
