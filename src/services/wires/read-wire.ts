import { mostOfWire } from "@/domain/wires/most-of-wire";
import { decodedPage } from "../outside/decoded-page";
import { type ReadWire, refused } from "./read-items";
import { readNewsMl } from "./read-newsml";
import { readNinjs } from "./read-ninjs";

/** Reads a file of a wire as it came. What others wrote may be meant to harm: it is measured before anything is built of it. */
export function readWire({ bytes }: { bytes: Uint8Array }): ReadWire {
  if (bytes.byteLength > mostOfWire) return refused("It is longer than 10 megabytes.");
  const text = decodedPage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), undefined)
    .replace(/^\ufeff/, "")
    .trim();
  if (text === "") return refused("It is empty.");
  if (/^[[{]/.test(text)) return readNinjs(text);
  if (text.startsWith("<")) return readNewsMl(text);
  return refused("It is neither ninjs (JSON) nor NewsML-G2 (XML).");
}
