import { readFileSync } from "node:fs";
import path from "node:path";
import type { ArticlePage, ClaimPage, EntityPage, StoryPage, TimelinePage } from "@/domain/pages";

export const keptPages = path.join(import.meta.dirname, "kept-pages.json");

/** What the product answers for the worked story, two days after it came out (see tests/app/worked-pages.test.ts). */
export type KeptPages = {
  timeline: TimelinePage;
  story: StoryPage;
  visit: ClaimPage;
  meeting: ClaimPage;
  naryshkin: EntityPage;
  article: ArticlePage;
};

/** As JSON in which an instant is told from a text, and a map from an object. */
export function asKept(pages: object): string {
  const told = JSON.stringify(
    pages,
    function (this: Record<string, unknown>, key, value) {
      const held = this[key];
      if (held instanceof Date) return { $date: held.toISOString() };
      if (held instanceof Map) return { $map: [...held] };
      return value;
    },
    1,
  );
  return `${told}\n`;
}

export const kept: KeptPages = JSON.parse(readFileSync(keptPages, "utf8"), (_, value) => {
  if (typeof value?.$date === "string") return new Date(value.$date);
  return Array.isArray(value?.$map) ? new Map(value.$map) : value;
});
