import { describe, expect, it } from "vitest";
import { readPasted } from "@/domain/article/read-pasted";

const body = "The operator of a waste incinerator said on Friday that its alarms had been off for 41 hours.";
const pasted = (dateline: string) =>
  readPasted(
    `Operator says incinerator alarms were off\n\n${dateline}${body}\n\nIt apologized for the error.`,
  );

describe("a dateline with its year tells the day", () => {
  it.each([
    ["WEXCOMBE, Nov. 13, 2026 (Northern Press Agency) — ", "2026-11-13", "Northern Press Agency"],
    ["LONDON, 13 November 2026 (Reuters) - ", "2026-11-13", "Reuters"],
    ["MOSCOW, January 30, 2026. /TASS/. ", "2026-01-30", "TASS"],
    ["PORT ALLARD, Maine, June 18, 2026 (AP) — ", "2026-06-18", "AP"],
    ["KYIV/LONDON, Jan 30, 2026 (Reuters) - ", "2026-01-30", "Reuters"],
    ["WEXCOMBE, Nov. 13, 2026 — ", "2026-11-13", null],
  ])("%s", (dateline, day, outlet) => {
    const read = pasted(dateline);
    expect([read.publishedAt, read.outlet]).toEqual([day, outlet]);
    expect(read.doubts?.publishedAt?.words).toContain("dateline");
    expect(read.body).toContain(dateline.trim());
  });

  it.each(["WEXCOMBE, Nov. 13 (Northern Press Agency) — ", "WEXCOMBE (Northern Press Agency) — ", ""])(
    "and none without: %s",
    (dateline) => expect(pasted(dateline).publishedAt).toBeNull(),
  );
});
