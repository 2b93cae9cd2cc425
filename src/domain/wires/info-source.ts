import { z } from "zod";

/**
 * What a party has to do with an item: it wrote it first, it passed it on, it told what stands in it, or something else that has
 * nothing to do with who says what. `unknown` is a role that we do not know, `none` is none: nothing is made of either.
 */
export const SourcePart = z.enum(["wrote", "passed-on", "told", "other", "unknown", "none"]);
export type SourcePart = z.infer<typeof SourcePart>;

/** A party that an item names, with its role as it stands there. */
export const InfoSource = z.strictObject({
  name: z.string().min(1).max(300),
  /** As it was written; null where nothing was. */
  role: z.string().max(300).nullable(),
  part: SourcePart,
  isPerson: z.boolean(),
});
export type InfoSource = z.infer<typeof InfoSource>;

/**
 * IPTC's roles of those who had a part in a content (`cpprole`, and `isrol` before it), by their last words. An item without a role
 * is said to be from who originated the information; many systems leave it away everywhere, so nothing is made of that.
 */
const parts: Record<string, SourcePart> = {
  ...{ origcont: "wrote", author: "wrote" },
  distributor: "passed-on",
  ...{
    originfo: "told",
    contentsource: "told",
    interviewee: "told",
    spokesperson: "told",
    mediaoffice: "told",
  },
  ...{
    cameraoperator: "other",
    contenteditor: "other",
    descrwriter: "other",
    editor: "other",
    factchecker: "other",
  },
  ...{ correspondent: "other", genaipromptwriter: "other", imgsupplier: "other", metadataeditor: "other" },
  producer: "other",
};

/** What a role means, whether it is written as a word, a code (`cpprole:distributor`) or an address. */
export function partOf(role: string | null): SourcePart {
  if (role === null || role.trim() === "") return "none";
  const [, vocabulary = "", word = ""] = /^(?:(.*)[:/#])?([^:/#]+)[/#]?$/.exec(role.trim()) ?? [];
  // Another's vocabulary may mean something else by the same word.
  const isIptc = vocabulary === "" || /^(?:cpprole|isrol)$|\/\/cv\.iptc\.org\/newscodes\//i.test(vocabulary);
  const known = word.toLowerCase();
  return isIptc && Object.hasOwn(parts, known) ? parts[known]! : "unknown";
}

export const partWords: Record<SourcePart, string> = {
  wrote: "wrote it",
  "passed-on": "passed it on",
  told: "told what stands in it",
  other: "had another part in it",
  unknown: "in a role that is not known here",
  none: "in no role that it says",
};
