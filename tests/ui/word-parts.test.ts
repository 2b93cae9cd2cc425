import { expect, test } from "vitest";
import { wordParts } from "@/ui/desk/history/word-parts";

/** "The [-old-]{+new+} words". */
function marked(before: string, after: string): string {
  const signs = { kept: ["", ""], added: ["{+", "+}"], removed: ["[-", "-]"] } as const;
  return wordParts(before, after)
    .map(({ text, is }) => `${signs[is][0]}${text}${signs[is][1]}`)
    .join("");
}

test("a word that differs in a letter or its ending is another word, never half of one", () => {
  expect(marked("Varland's envoy", "Varlands' envoy")).toBe("[-Varland's -]{+Varlands' +}envoy");
  expect(marked("The envoys left", "The envoy left")).toBe("The [-envoys -]{+envoy +}left");
  expect(marked("Посол прибыл", "Посолы прибыл")).toBe("[-Посол -]{+Посолы +}прибыл");
});

test("straight and typographic marks are alike beside another change", () => {
  expect(marked("Varland's envoy didn't meet him", "Varland’s envoy didn’t see him")).toBe(
    "Varland’s envoy didn’t [-meet -]{+see +}him",
  );
  expect(marked('He said "no"', "He said “no” twice")).toBe("He said “no” {+twice+}");
});

test("where nothing else differs, the marks are what differs", () => {
  expect(marked("Varland's envoy", "Varland’s envoy")).toBe("[-Varland's -]{+Varland’s +}envoy");
});

test("a text is joined again from what was kept and added, and one without words has none", () => {
  const [before, after] = ["One, two.\n\nThree 1,000 km", "One two.\n\nFour 1,500 km — more"];
  const of = (side: "added" | "removed") =>
    wordParts(before, after)
      .filter(({ is }) => is === "kept" || is === side)
      .map(({ text }) => text)
      .join("");
  expect(of("added")).toBe(after);
  expect(wordParts("", "")).toEqual([]);
  expect(marked("", "New words")).toBe("{+New words+}");
});
