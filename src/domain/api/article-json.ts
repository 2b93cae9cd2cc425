import { z } from "zod";
import { codePointsBefore } from "../code-points";
import type { ArticlePage } from "../pages";
import { isoShort } from "../time/date-words";
import { Rights } from "../vocabulary";
import { ArticleRefJson, articleRefJson, InstantJson, OffsetsJson } from "./reference-json";
import { reworded, rewordingsJson } from "./rewording-json";

export const ArticleJson = ArticleRefJson.extend({
  author: z.string().nullable(),
  ...reworded,
  language: z.string(),
  rights: Rights,
  versions: z.array(z.object({ number: z.int(), publishedAt: InstantJson })),
  text: z.string().nullable().describe("Only where the rights are full"),
  excerpts: z.array(
    z.object({
      attribution: z.string(),
      claim: z.string(),
      exact: z.string(),
      ...OffsetsJson,
      codePoints: z
        .object({ start: z.int(), end: z.int() })
        .nullable()
        .describe("The same place counted in code points, as Python counts"),
    }),
  ),
  stories: z.array(z.object({ slug: z.string(), headline: z.string() })),
  goneSince: InstantJson.nullable().describe("Since when it is no longer at its address"),
  changedAt: InstantJson.nullable().describe(
    "When its outlet was found to have changed it after the newest of these versions",
  ),
  archivedUrl: z.string().nullable().describe("Where an archive keeps a copy of its page"),
}).meta({ id: "Article" });

export function articleJson(page: ArticlePage): z.infer<typeof ArticleJson> {
  const counted = codePointsBefore(page.shown.text);
  return {
    ...articleRefJson(page.ref),
    author: page.author,
    reworded: rewordingsJson(page.reworded),
    language: page.language,
    rights: page.rights,
    versions: page.versions.map(({ number, publishedAt }) => ({
      number,
      publishedAt: isoShort(publishedAt),
    })),
    text: page.rights === "full" ? page.shown.text : null,
    excerpts: [
      ...page.passages.map(({ attribution, claimId, start, end }) => ({
        attribution: attribution.id,
        claim: claimId,
        exact: page.shown.text.slice(start, end),
        start,
        end,
        codePoints: { start: counted(start), end: counted(end) },
      })),
      ...page.orphans.map(({ attribution, claimId }) => ({
        attribution: attribution.id,
        claim: claimId,
        exact: attribution.selectors.find(({ role }) => role === "excerpt")?.exact ?? "",
        start: null,
        end: null,
        codePoints: null,
      })),
    ],
    stories: page.stories,
    goneSince: page.source.goneSince && isoShort(page.source.goneSince),
    changedAt: page.source.changedAt && isoShort(page.source.changedAt),
    archivedUrl: page.source.archived?.url ?? null,
  };
}
