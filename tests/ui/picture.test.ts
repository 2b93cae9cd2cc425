import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { claimPicture, storyPicture } from "@/domain/picture";
import { countsInWords } from "@/domain/status/counts";
import { Status } from "@/domain/vocabulary";
import { faceOf } from "@/ui/picture/letters-drawn";
import { pictureSize, pictureSvg } from "@/ui/picture/picture-svg";
import { pictureJobs } from "@/workers/picture-jobs";
import * as told from "./worked-story";

const fileOf = createRequire(import.meta.url).resolve;
const fonts = [
  "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
].map((font) => readFileSync(fileOf(font)));

const day = new Date("2018-01-31");

describe("the picture of a claim", () => {
  it("has the line of its status, the status in words, and its own words", () => {
    const picture = claimPicture(told.meetingPage, null);
    expect(picture.lines).toEqual([{ style: "reported", words: "Reported, not confirmed" }]);
    expect(picture.alt).toBe("Reported, not confirmed: Naryshkin met CIA director Mike Pompeo.");
    const svg = pictureSvg(picture);
    expect(svg).toContain("Reported, not confirmed");
    expect(svg).toContain("Naryshkin met CIA director");
    expect(svg).toContain('stroke-dasharray="0 17"');
  });

  it("has the day where one is asked for", () => {
    expect(claimPicture(told.meetingPage, day).lines[0]?.words).toBe(
      "Reported, not confirmed (as of 31 Jan 2018)",
    );
    const page = {
      ...told.meetingPage,
      report: { ...told.meetingPage.report, status: "unsourced" as const },
    };
    const before = claimPicture(page, new Date("2018-01-01"));
    expect(before.lines).toEqual([{ style: "unsourced", words: "Not yet said (as of 1 Jan 2018)" }]);
  });

  it("has another line for each status", () => {
    const drawn = Status.options.map((style) => {
      const svg = pictureSvg({ lines: [{ style, words: "-" }], text: "-", alt: "-" });
      return svg.replaceAll(/#[0-9a-f]{6}/g, "");
    });
    expect(new Set(drawn).size).toBe(Status.options.length);
  });

  it("cannot be made longer than a picture has room for", () => {
    const record = { ...told.meeting, text: `<&> ${"word ".repeat(50_000)}` };
    const picture = claimPicture({ ...told.meetingPage, record }, null);
    expect(picture.text.length).toBeLessThanOrEqual(400);
    expect(picture.alt.length).toBeLessThanOrEqual(400);
    const svg = pictureSvg(picture);
    expect(svg.length).toBeLessThan(6_000);
    expect(svg).toContain("&lt;&amp;&gt;");
  });
});

it("the picture of a story has a line for each status that its claims have, with how many", () => {
  const { lines, text } = storyPicture(
    { ...told.story, counts: { confirmed: 4, reported: 2, refuted: 1 } },
    day,
  );
  expect(lines).toEqual([
    { style: "confirmed", words: "4 confirmed" },
    { style: "reported", words: "2 reported" },
    { style: "refuted", words: countsInWords({ refuted: 1 }) },
  ]);
  expect(text).toContain("(as of 31 Jan 2018)");
});

describe("letters", () => {
  // The job opens the drawing for the whole process.
  beforeAll(() => pictureJobs.picture('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'));

  /** Each piece of text as the shape that it is drawn as. */
  const shapes = (words: string[], face: string) =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${words
        .map((one) => `<text y="9" font-family="${face}">${one.replace(/[&<>]/g, "x")}</text>`)
        .join("")}</svg>`,
      { font: { fontBuffers: fonts } },
    )
      .toString()
      .split("<g>")
      .slice(1)
      .map((group) => /d="([^"]+)"/.exec(group)?.[1]);

  it.each(["Source Serif 4", "DejaVu Sans"] as const)(
    "that %s is said to have are none of them a box",
    (face) => {
      const [box] = shapes(["\uE000"], face);
      const letters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter(
        (letter) => /[\p{L}\p{N}\p{P}\p{Sc}]/u.test(letter) && faceOf(letter) === face,
      );
      expect(letters.length).toBeGreaterThan(face === "DejaVu Sans" ? 900 : 180);
      // What is drawn as nothing at all is left out by the drawing: none may be.
      const drawn = shapes(letters, face);
      expect(drawn).toHaveLength(letters.length);
      expect(letters.filter((_, at) => drawn[at] === box)).toEqual([]);
    },
  );

  it.each([
    ["Сергей Нарышкин встретился с Майком Помпео", "DejaVu Sans"],
    ["أُغلق ميناء «هالم» في 12 مايو 2024, CIA", "DejaVu Sans"],
    ["Čapek, Łódź, Nguyễn Thị Minh", "DejaVu Sans"],
    ["דנה בן־עמי, 2024", "DejaVu Sans"],
    ["Sergey Naryshkin – “met”", "Source Serif 4"],
    ["局长说：“港口关闭”", null],
    ["मंत्री ने कहा", null],
    ["Halm 👍", null],
  ])("%s are drawn, or it is said that they are not", (words, face) => {
    expect(faceOf(words)).toBe(face);
    const svg = pictureSvg({ lines: [{ style: "reported", words: "Reported" }], text: words, alt: "" });
    if (face === null) {
      expect(svg).toContain("Its words are in letters that this picture");
      expect(svg).not.toContain(words);
      return;
    }
    const [box] = shapes(["\uE000"], face);
    expect(shapes([words], face)[0]).not.toContain(box?.slice(0, 30));
  });
});

it("a picture is a PNG of the size that is told beside it", async () => {
  const png = Buffer.from(await pictureJobs.picture(pictureSvg(claimPicture(told.meetingPage, null))));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pictureSize.width, pictureSize.height]);
});
