import { isUtf8 } from "node:buffer";
import type { PastedBody } from "../pasted-text";

/** A page in UTF-8 names its encoding within so many bytes, where its headers do not. */
const named = 2_048;

const marks: [string, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
];

/**
 * The text of a page or a feed by its byte order mark, else by what its header says, else by what it says of itself, else as UTF-8. An
 * encoding that nobody knows counts as not named, and so does UTF-8 where the bytes are none and another is named: servers say
 * it of all that they have. What cannot be kept (NUL, half a surrogate) is told as a replacement.
 */
export function decodedPage(bytes: Buffer, contentType: string | undefined): string {
  const mark = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
  const said = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
  const begun = bytes.subarray(0, named).toString("latin1");
  const within =
    /^\s*<\?xml[^>]{1,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(begun)?.[1] ??
    /<meta[^>]{1,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(begun)?.[1];
  const decoders = [mark, said, within].flatMap((label) => decoderOf(label));
  const [first = new TextDecoder(), other] = decoders;
  const isOther = first.encoding === "utf-8" && other && other.encoding !== "utf-8" && !isUtf8(bytes);
  return (isOther ? other : first).decode(bytes).replaceAll("\0", "\ufffd").toWellFormed();
}

function decoderOf(label: string | undefined): TextDecoder[] {
  if (label === undefined) return [];
  try {
    return [new TextDecoder(label)];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** A page that was fetched, as if somebody had pasted it: its text, and whether that is plain or HTML. */
export const asPasted = (bytes: Buffer, contentType: string | undefined): PastedBody => ({
  body: decodedPage(bytes, contentType),
  format: /^text\/plain\b/i.test(contentType ?? "") ? "text" : "html",
});
