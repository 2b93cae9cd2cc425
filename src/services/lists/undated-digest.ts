import { createHash } from "node:crypto";
import { listedDay } from "@/domain/lists/listed-day";
import { type ListFile, textOf } from "./list-bytes";

/** Raised when a reader takes more from a list than before: then what is published next is read anew. */
const reading = "1";

/** Where a list says of what day it is, and no more: in OFAC's XML, and in each line of FollowTheMoney. */
const dated =
  /<(?:\w+:)?Publish_Date>\s*([^<\n]{1,40}?)\s*<|"(first_seen|last_seen|last_change)"\s*:\s*"([^"\\\n]{1,60})"/g;
/** In characters: what has no end of a line for so long is taken as it is. */
const longestLine = 2_000_000;

/**
 * A digest of a publication without the days that it says it is of, and the last of those days: one that only came out again has the same.
 * It takes a look at the text and no reading of it.
 */
export async function undatedDigest(
  files: readonly ListFile[],
): Promise<{ content: string; on: string | null }> {
  const digest = createHash("sha256").update(reading);
  const latest = { seen: "", changed: "" };
  const take = (text: string): void => {
    const undated = text.replace(dated, (_, published?: string, key?: string, at?: string) => {
      const day = published === undefined ? at!.slice(0, 10) : (listedDay(published) ?? "");
      if (key === "last_change") {
        if (day > latest.changed) latest.changed = day;
      } else if (key !== "first_seen" && day > latest.seen) latest.seen = day;
      return "";
    });
    digest.update(undated);
  };
  for (const file of files) {
    digest.update("\u0000");
    let rest = "";
    for await (const piece of textOf(file)) {
      const text = rest + piece;
      const cut = text.length > longestLine ? text.length : text.lastIndexOf("\n") + 1;
      take(text.slice(0, cut));
      rest = text.slice(cut);
    }
    take(rest);
  }
  const on = latest.seen || latest.changed;
  return { content: digest.digest("hex"), on: listedDay(on) };
}
