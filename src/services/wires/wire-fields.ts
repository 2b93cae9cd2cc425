import { type InfoSource, partOf } from "@/domain/wires/info-source";
import { PubStatus, WireItem, WireSignal } from "@/domain/wires/wire-item";
import { plain } from "../feeds/plain-of-markup";
import { pastedText } from "../pasted-text";

/** A field as one line of words, or null where it says nothing. */
export function lineOf(said: string | null | undefined, most: number): string | null {
  return (
    plain((said ?? "").slice(0, 4 * most), most)
      .replace(/\s+/g, " ")
      .trim() || null
  );
}

/** Who wrote it, without the word that a byline begins with. */
export const bylineOf = (said: string | null | undefined): string | null =>
  lineOf(said, 500)?.replace(/^by\s+/i, "") || null;

/** A status that nobody knows keeps an item back: the word may be one for that. */
export function statusOf(said: string | null | undefined): PubStatus {
  const word = (said ?? "").trim().split(/[:/#]/).at(-1)!.toLowerCase();
  if (word === "") return "usable";
  if (word === "cancelled") return "canceled";
  const known = PubStatus.safeParse(word);
  return known.success ? known.data : "withheld";
}

const signals: Record<string, WireSignal> = {
  ...{ kill: "kill", cancel: "kill", canceled: "kill", withdrawal: "kill" },
  ...{ correction: "correction", update: "update" },
};

/** What a version is to those before it, by its signals and by the first word of what its desk writes to ours. */
export function signalsOf(said: readonly string[], note: string | null): WireSignal[] {
  const words = said.map((one) => one.trim().split(/[:/#]/).at(-1)!.toLowerCase());
  const begins =
    /^\W*(?:(?:mandatory|bulletin|urgent|advisory)\s+)*(kill|withdrawal|correction|update)\b/i.exec(
      note ?? "",
    )?.[1];
  const all = [...words, ...(begins ? [begins.toLowerCase()] : [])].flatMap((word) =>
    Object.hasOwn(signals, word) ? signals[word]! : [],
  );
  return [...new Set(all)].filter((one) => WireSignal.options.includes(one));
}

export const urgencyOf = (said: unknown): number | null => {
  const urgency = Number(said);
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : null;
};

export const languageTag = (said: string | null | undefined): string | null =>
  /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(said?.trim() ?? "") && said!.trim().length <= 40
    ? said!.trim()
    : null;

export function sourceOf(said: {
  name: string | null;
  role: string | null;
  isPerson: boolean;
}): InfoSource[] {
  const { name, isPerson } = said;
  const role = lineOf(said.role, 300);
  return name === null ? [] : [{ name, role, part: partOf(role), isPerson }];
}

/** Each name once, in turn. */
export const namesOf = (all: readonly (string | null)[]): string[] =>
  [...new Set(all.filter((name) => name !== null))].slice(0, 200);

export const webAddress = (said: string | null | undefined): string | null => {
  const url = said?.trim() ?? "";
  return url.length <= 2_000 && WireItem.shape.url.safeParse(url).success ? url : null;
};

/** The text of a body, reduced as a page is, or in words why it is not read. */
export function bodyText(
  body: string,
  format: "text" | "html",
): { ok: true; text: string } | { ok: false; words: string } {
  const read = pastedText({ body, format });
  if (!read.ok) return read;
  return read.text.length > 1_000_000
    ? { ok: false, words: "Its text is longer than a million characters." }
    : read;
}

/** An item as it was put together, by the schema that every one keeps to; or in words what is wrong with it. */
export function checked(item: WireItem): WireItem | string {
  const stops = item.status !== "usable" || item.signals.includes("kill");
  if (item.title === "" && item.text === "" && !stops)
    return `“${item.guid.slice(0, 100)}” has neither a headline nor a text.`;
  const parsed = WireItem.safeParse(item);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  return `“${item.guid.slice(0, 100)}” cannot be taken: ${fields.join(", ")}.`;
}

/** What it is called by: its headline, else how it begins. */
export const titleOr = (headline: string | null, text: string): string =>
  headline ?? /^.{0,120}(?=\s|$)/su.exec(text.slice(0, 130))?.[0]?.replace(/\s+/g, " ").trim() ?? "";
