import { z } from "zod";
import type { StoryPage } from "../pages";
import { isoShort } from "../time/date-words";
import { Stance, Status } from "../vocabulary";
import { ClaimJson } from "./claim-json";
import { ArticleRefJson, articleRefJson, EntityRefJson, entityRefJson, InstantJson } from "./reference-json";

export const StoryJson = z
  .object({
    id: z.string(),
    slug: z.string(),
    url: z.url(),
    headline: z.string(),
    standfirst: z.string(),
    topic: z.string().nullable(),
    lastChangedAt: InstantJson.nullable(),
    closedAt: InstantJson.nullable().describe(
      "From when the newsroom no longer follows it; null while it is open",
    ),
    moments: z.array(z.object({ at: InstantJson, label: z.string() })),
    claims: z.record(Status, z.array(ClaimJson)).describe("By status, in the story's own order"),
    openQuestions: z.array(z.object({ id: z.string(), text: z.string() })),
    declined: z.array(
      z.object({
        id: z.string(),
        entity: EntityRefJson.nullable(),
        name: z.string(),
        stance: Stance,
        askedBy: z.string(),
      }),
    ),
    articles: z.array(ArticleRefJson),
  })
  .meta({ id: "Story" });
export type StoryJson = z.infer<typeof StoryJson>;

/** The parts of a story page that the API tells; `counts` and the like can be counted from them. */
export type ToldStory = Pick<
  StoryPage,
  | "id"
  | "slug"
  | "headline"
  | "standfirst"
  | "topic"
  | "lastChangedAt"
  | "closedAt"
  | "moments"
  | "declined"
  | "articles"
> & { questions: { id: string; text: string }[] };

/** `claims` and `page` as of the same instant; a moment still to come is not told of. */
export function storyJson(
  page: ToldStory,
  claims: readonly ClaimJson[],
  { origin, asOf }: { origin: string; asOf: Date },
): StoryJson {
  const byStatus = Object.fromEntries(
    Status.options.map((status) => [status, claims.filter((claim) => claim.status === status)]),
  ) as StoryJson["claims"];
  return {
    id: page.id,
    slug: page.slug,
    url: `${origin}/stories/${page.slug}`,
    headline: page.headline,
    standfirst: page.standfirst,
    topic: page.topic,
    lastChangedAt: page.lastChangedAt && isoShort(page.lastChangedAt),
    closedAt: page.closedAt && isoShort(page.closedAt),
    moments: page.moments
      .filter(({ at }) => at <= asOf)
      .map(({ at, label }) => ({ at: isoShort(at), label })),
    claims: byStatus,
    openQuestions: page.questions.map(({ id, text }) => ({ id, text })),
    declined: page.declined.map(({ id, who, name, how, askedBy }) => ({
      id,
      entity: who && entityRefJson(who),
      name,
      stance: how,
      askedBy,
    })),
    articles: page.articles.map(articleRefJson),
  };
}
