import { describe, expect, test } from "vitest";
import { extract } from "@/extraction/extract";
import type { SuggestedAttribution } from "@/extraction/extraction";
import { sentences } from "./sentences";

interface Marked {
  text: string;
  parts: Map<string, { source: string; cue: string[]; content: string[] }>;
  wanted: Map<string, string>;
}

/** Reads `{s:…} {q:…} {c:…}` out of a line, and the expectations after the bar. */
function readMarked(line: string): Marked {
  const bar = line.lastIndexOf(" | ");
  const marked = bar < 0 ? line : line.slice(0, bar);
  const wanted = new Map<string, string>();
  for (const one of bar < 0
    ? []
    : line.slice(bar + 3).split(/ (?=(?:stance|directness|identity|status|hedge|relay|speaker|source)=)/)) {
    const [name = "", value = "yes"] = one.split("=");
    wanted.set(name, value);
  }
  const parts: Marked["parts"] = new Map();
  const text = marked.replace(
    /\{([sqc])(\d?):([^}]*)\}/g,
    (_, role: string, number: string, words: string) => {
      const part = parts.get(number) ?? { source: "", cue: [], content: [] };
      if (role === "s") part.source = words;
      else (role === "q" ? part.cue : part.content).push(words);
      parts.set(number, part);
      return words;
    },
  );
  return { text, parts, wanted };
}

const bare = (words: string) => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, "");
const wordsOf = (spoken: string) => spoken.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of either side that both have. */
function overlap(a: string[], b: string[]): number {
  const left = a.flatMap(wordsOf);
  const right = b.flatMap(wordsOf);
  const rest = [...right];
  let both = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    both += 1;
  }
  return both / (left.length + right.length - both);
}

for (const [construction, lines] of Object.entries(sentences)) {
  describe(construction, () => {
    for (const line of lines) {
      const { text, parts, wanted } = readMarked(line);
      if (wanted.has("skip")) continue;
      test(text, () => {
        const found = extract(text);
        const read = (spans: Array<{ start: number; end: number }>) =>
          spans.map(({ start, end }) => text.slice(start, end));
        if (wanted.has("none")) {
          expect(found.attributions.map(({ cue, content }) => [read(cue), read(content)])).toEqual([]);
          return;
        }
        for (const part of parts.values()) {
          const fits = (one: SuggestedAttribution) =>
            overlap(read(one.cue), part.cue) > 0 || read(one.cue).join(" ") === part.cue.join(" ");
          const candidates = found.attributions.filter(fits);
          expect(candidates, `a cue at ${part.cue.join(" ")}`).not.toEqual([]);
          const best = candidates.sort(
            (a, b) => overlap(read(b.content), part.content) - overlap(read(a.content), part.content),
          )[0]!;
          if (part.content.length > 0)
            expect(
              overlap(read(best.content), part.content),
              read(best.content).join(" … "),
            ).toBeGreaterThanOrEqual(0.8);
          if (part.source !== "") expect(bare(read(best.source).join(" "))).toBe(bare(part.source));
          if (wanted.get("source") === "none") expect(best.source).toEqual([]);
          if (part !== [...parts.values()][0]) continue;
          for (const name of ["stance", "directness", "identity", "status"] as const) {
            if (wanted.has(name)) expect(best[name], name).toBe(wanted.get(name));
          }
          if (wanted.has("open")) expect(best.openQuestion).toBe(true);
          if (wanted.has("hedge"))
            expect(best.hedge === null ? null : read([best.hedge])[0]).toBe(wanted.get("hedge"));
          if (wanted.has("relay")) expect(read(best.relays)).toEqual([wanted.get("relay")]);
          if (wanted.has("speaker"))
            expect(found.mentions.find(({ id }) => id === best.speaker)?.name).toBe(wanted.get("speaker"));
        }
      });
    }
  });
}

test("the table holds two hundred sentences or more", () => {
  expect(Object.values(sentences).flat().length).toBeGreaterThanOrEqual(200);
});
