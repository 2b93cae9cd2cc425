import { z } from "zod";

/** What a page has around its article, and a paste brings along. */
export const Furniture = z.enum([
  "caption",
  "share",
  "related",
  "comments",
  "advertisement",
  "cookies",
  "newsletter",
  "menu",
  "foot",
  "form",
  "beside",
  "hidden",
  "struck",
  "elsewhere",
  "furniture",
]);
export type Furniture = z.infer<typeof Furniture>;

/** What words of a paste were taken as, that are not in its text any more. */
const TakenAs = z.enum(["headline", "standfirst", "byline", "day", "outlet", "kicker", ...Furniture.options]);
export type TakenAs = z.infer<typeof TakenAs>;

/** Words that were left out of a page: before how many of the lines that stayed they stood. */
export type LeftOut = { as: Furniture; words: string; line: number };

/** Words of a paste that were taken out of its text, and between which of its lines they stood. */
export const TakenPart = z.strictObject({
  id: z.int().min(0),
  as: TakenAs,
  words: z.string(),
  /** The beginnings of the lines of the text before and after it; empty at its ends. */
  previous: z.string(),
  next: z.string(),
  /** Somebody put it back into the text. */
  isBack: z.boolean(),
});
export type TakenPart = z.infer<typeof TakenPart>;

export const takenWords: Record<TakenAs, string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  byline: "Byline",
  day: "Day",
  outlet: "Outlet",
  kicker: "Above the headline",
  caption: "Caption",
  share: "To share it",
  related: "Related links",
  comments: "Comments",
  advertisement: "Advertisement",
  cookies: "Cookie notice",
  newsletter: "Newsletter",
  menu: "Menu",
  foot: "Foot of the page",
  form: "Form",
  beside: "Beside the article",
  hidden: "Hidden on the page",
  struck: "Struck out",
  elsewhere: "Elsewhere on the page",
  furniture: "Furniture",
};

export const isFurniture = (as: TakenAs): as is Furniture => Furniture.safeParse(as).success;

/** The most that is listed of what was taken: a page may have as much around its article as it likes. */
const most = { parts: 300, characters: 100_000 };
/** As much of a line as finds it again. */
const beginning = (line: string | undefined): string => line?.slice(0, 200) ?? "";

type Line = { text: string; as: TakenAs | null };

/**
 * What became of every line that is not in the text any more, in the order of the paste. `unlisted` counts what is too much
 * to be listed.
 */
export function takenParts(
  lines: readonly Line[],
  leftOut: readonly LeftOut[],
): { taken: TakenPart[]; unlisted: number } {
  const nexts: string[] = [];
  let next = "";
  for (let at = lines.length; at >= 0; at -= 1) {
    nexts[at] = next;
    const before = lines[at - 1];
    if (before?.as === null) next = beginning(before.text);
  }
  const taken: TakenPart[] = [];
  let [previous, room, unlisted] = ["", most.characters, 0];
  const take = (as: TakenAs, words: string, next: string) => {
    const last = taken.at(-1);
    const isMore = last?.as === as && isFurniture(as) && last.previous === previous && last.next === next;
    room -= words.length;
    if (room < 0 || taken.length >= most.parts) unlisted += 1;
    else if (isMore) last.words += `\n${words}`;
    else taken.push({ id: taken.length, as, words, previous, next, isBack: false });
  };
  let left = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    // What stands before a line that stayed is followed by it.
    const following = line?.as === null ? beginning(line.text) : nexts[at]!;
    for (; left < leftOut.length && (leftOut[left]!.line <= at || line === undefined); left += 1)
      take(leftOut[left]!.as, leftOut[left]!.words, following);
    if (line === undefined) break;
    if (line.as === null) previous = beginning(line.text);
    else take(line.as, line.text, nexts[at]!);
  }
  return { taken, unlisted };
}

/** The text with a part in it again: where it stood, as far as the lines around it still stand. */
export function withPartBack(text: string, part: TakenPart, parts: readonly TakenPart[]): string {
  const isBeside = (other: TakenPart) =>
    other.isBack && other.previous === part.previous && other.next === part.next;
  const after = parts.find((other) => other.id > part.id && isBeside(other));
  const before = parts.findLast((other) => other.id < part.id && isBeside(other));
  const firstLine = (words: string | undefined) => words?.split("\n", 1)[0] ?? "";
  const lastLine = (words: string | undefined) => words?.split("\n").at(-1) ?? "";
  const onto =
    lineAt(text, firstLine(after?.words)) ??
    behind(text, lastLine(before?.words)) ??
    lineAt(text, part.next) ??
    behind(text, part.previous) ??
    (part.previous === "" ? 0 : text.length);
  const [head, tail] = [text.slice(0, onto).trimEnd(), text.slice(onto).trimStart()];
  return [head, part.words, tail].filter((piece) => piece !== "").join("\n\n");
}

/** Where the line begins that begins so. */
function lineAt(text: string, words: string): number | null {
  if (words === "") return null;
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g))
    if (
      line
        .replace(/[\s\u2800]+/g, " ")
        .trimStart()
        .startsWith(words)
    )
      return index;
  return null;
}

function behind(text: string, words: string): number | null {
  const at = lineAt(text, words);
  if (at === null) return null;
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
