import { describe, expect, test } from "vitest";
import { extract } from "@/extraction/extract";
import { tame } from "@/extraction/text/tokens";

const slices = (text: string) =>
  extract(text).attributions.map(({ source, cue, content }) => ({
    source: source.map(({ start, end }) => text.slice(start, end)),
    cue: cue.map(({ start, end }) => text.slice(start, end)),
    content: content.map(({ start, end }) => text.slice(start, end)),
  }));

describe("offsets are into the text as it was given", () => {
  test("emoji and letters beyond the basic plane count as two units", () => {
    const text = "🌊🌊 𝔘𝔫𝔦 🌊 Mayor Ines Okafor said the dam would hold. 🌊";
    expect(slices(text)[0]).toEqual({
      source: ["Mayor Ines Okafor"],
      cue: ["said"],
      content: ["the dam would hold"],
    });
  });

  test("odd white space stays where it is", () => {
    const text = "\u2003The\u00a0minister \t said\u2009that   prices\u202fwould   rise.";
    expect(slices(text)[0]).toEqual({
      source: ["The\u00a0minister"],
      cue: ["said"],
      content: ["that   prices\u202fwould   rise"],
    });
  });

  test("curly, straight, angled and doubled marks belong to the quotation", () => {
    for (const [open, close] of [
      ["“", "”"],
      ['"', '"'],
      ["«", "»"],
      ["''", "''"],
    ]) {
      const text = `${open}The dam held,${close} she said. The rest followed.`;
      expect(slices(text)[0]?.content).toEqual([`${open}The dam held,${close}`]);
    }
  });

  test("decomposed letters do not shift what follows", () => {
    const text = "Le cafe\u0301 ferma. Rene\u0301 Dubois said the cafe\u0301 would reopen.";
    expect(slices(text)[0]).toEqual({
      source: ["Rene\u0301 Dubois"],
      cue: ["said"],
      content: ["the cafe\u0301 would reopen"],
    });
  });

  test("windows line ends are line ends", () => {
    const text = 'The union met on Sunday.\r\n\r\n"We are tired," Brandt said.\r\n';
    expect(slices(text)[0]).toEqual({ source: ["Brandt"], cue: ["said"], content: ['"We are tired,"'] });
  });

  test("text wrapped by hand is read over the line ends", () => {
    const text = [
      "The harbour master told the inquiry on Wednesday that the crane had",
      "been inspected twice in the month before it fell, and that the second",
      "inspection found a crack in the arm, which the company had promised to",
      "mend before the winter storms would reach the coast of the island and",
      "make any work there impossible for months. Nobody came, he said.",
    ].join("\n");
    expect(slices(text)[0]?.content[0]).toContain("been inspected twice");
  });

  test("the copy for the tagger is as long as the text", () => {
    for (const text of ["a😀b", "x".repeat(500), '""""""', "e\u0301\u200b\ud800"])
      expect(tame(text)).toHaveLength(text.length);
  });
});

describe("quotations run on", () => {
  test("a speech goes on over paragraphs that only open their marks", () => {
    const text = "Brandt said: “We waited for a year.\n\n“Then we waited for another.”";
    expect(slices(text)[0]?.content.join(" ")).toContain("another");
  });

  test("later sentences in quotation marks belong to the same speaker", () => {
    const text = "“The dam held,” Okafor said. “It will hold again.”";
    expect(slices(text)).toEqual([
      { source: ["Okafor"], cue: ["said"], content: ["“The dam held,”", "“It will hold again.”"] },
    ]);
  });

  test("what follows a colon at a line end is what was announced", () => {
    const text = "The governor added:\n\n“Nobody will be left behind.”";
    expect(slices(text)[0]).toEqual({
      source: ["The governor"],
      cue: ["added"],
      content: ["“Nobody will be left behind.”"],
    });
  });
});
