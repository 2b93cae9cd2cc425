import { describe, expect, test } from "vitest";
import { extract } from "@/extraction/extract";
import type { Span } from "@/extraction/extraction";
import { kinds } from "./kinds";

const bare = (words: string) => words.replace(/^[,\s]+|[,\s]+$/g, "");

for (const [fact, cases] of Object.entries(kinds)) {
  describe(fact, () => {
    test("is tried on ten sentences or more", () => expect(cases.length).toBeGreaterThanOrEqual(10));
    for (const [text, ...wanted] of cases) {
      test(text, () => {
        const { attributions, mentions } = extract(text);
        const words = (spans: Span[]) => spans.map(({ start, end }) => text.slice(start, end));
        const found = attributions.map((one, i) => {
          const all = {
            source: bare(words(one.source).join(" ")),
            cue: words(one.cue).join(" "),
            content: words(one.content).join(" … "),
            relays: words(one.relays),
            stance: one.stance,
            directness: one.directness,
            identity: one.identity,
            hedge: one.hedge?.kind ?? "none",
            status: one.status,
            open: one.openQuestion,
            speaker: mentions.find(({ id }) => id === one.speaker)?.name ?? null,
          };
          // Only what the case speaks of is compared; an attribution too many shows whole.
          const asked = wanted[i];
          return asked === undefined
            ? all
            : Object.fromEntries(Object.entries(all).filter(([key]) => key in asked));
        });
        expect(found).toEqual(
          wanted.map((one) => (one.source === undefined ? one : { ...one, source: bare(one.source) })),
        );
      });
    }
  });
}
