import { z } from "zod";
import type { Question, StoryPage } from "../pages";
import { statusWords } from "../status/status-words";
import { isoShort } from "../time/date-words";
import { Stance, Status } from "../vocabulary";
import { ClaimJson } from "./claim-json";
import {
  ArticleRefJson,
  articleRefJson,
  EntityRefJson,
  entityRefJson,
  InstantJson,
  RefusalWords,
} from "./reference-json";
import { reworded, rewordingsJson } from "./rewording-json";

export const StoryJson = z
  .object({
    id: z.string(),
    slug: z.string(),
    url: z.url(),
    headline: z.string(),
    standfirst: z.string(),
    topic: z.string().nullable(),
    ...reworded,
    lastChangedAt: InstantJson.nullable(),
    closedAt: InstantJson.nullable().describe(
      "From when the newsroom no longer follows it; null while it is open",
    ),
    timeZone: z.string().nullable().describe("Of the tz database: by what clock its pages tell hours"),
    moments: z.array(z.object({ at: InstantJson, label: z.string() })),
    claims: z
      .record(Status, z.array(ClaimJson))
      .describe(
        "By status, in the story's own order; of a great story the first of each, and `moreClaims` has all",
      ),
    claimCounts: z.record(Status, z.int()).describe("How many claims there are in each status"),
    moreClaims: z
      .url()
      .nullable()
      .describe("Where all claims of a great story are, a page at a time; null where they are all here"),
    openQuestions: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        note: z.string().nullable().describe("What is told beside it, as who would not say"),
      }),
    ),
    answeredQuestions: z
      .array(
        z.object({
          id: z.string(),
          text: z.string(),
          answer: z.object({ id: z.string(), text: z.string(), status: Status }),
        }),
      )
      .describe(
        "Questions that a claim has answered: from when it was at least reported, with its status as it is",
      ),
    declined: z.array(
      z.object({
        id: z.string(),
        entity: EntityRefJson.nullable(),
        name: z.string(),
        stance: Stance,
        askedBy: z.string().nullable().describe("Null where the text does not say who asked"),
        toldIn: z.string(),
        words: RefusalWords,
        about: z
          .array(
            z.object({
              id: z.string(),
              claimId: z.string(),
              claim: z.string(),
              status: Status,
              statusLabel: z.string(),
              askedBy: z.string().nullable(),
              toldIn: z.string(),
              words: RefusalWords,
            }),
          )
          .describe(
            "Each claim that they would not speak to, who asked where the text says it, and where it is told",
          ),
        question: z
          .object({ id: z.string(), text: z.string() })
          .nullable()
          .describe("What they would not answer, where that is about no claim"),
      }),
    ),
    articles: z.array(ArticleRefJson).describe("The first of them, where they are many"),
    articleCount: z.int(),
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
  | "reworded"
  | "lastChangedAt"
  | "closedAt"
  | "timeZone"
  | "moments"
  | "declined"
  | "articles"
  | "articleCount"
> & {
  questions: Omit<Question, "href" | "toldIn">[];
  /** Of a great story, which is told in part: how many claims there are in each status, and where all of them are. */
  great: { counts: Record<Status, number>; all: string } | null;
};

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
    reworded: rewordingsJson(page.reworded),
    lastChangedAt: page.lastChangedAt && isoShort(page.lastChangedAt),
    closedAt: page.closedAt && isoShort(page.closedAt),
    timeZone: page.timeZone,
    moments: page.moments
      .filter(({ at }) => at <= asOf)
      .map(({ at, label }) => ({ at: isoShort(at), label })),
    claims: byStatus,
    claimCounts:
      page.great?.counts ??
      (Object.fromEntries(
        Status.options.map((status) => [status, byStatus[status].length]),
      ) as StoryJson["claimCounts"]),
    moreClaims: page.great?.all ?? null,
    openQuestions: page.questions.flatMap(({ id, text, note, answer }) =>
      answer ? [] : [{ id, text, note }],
    ),
    answeredQuestions: page.questions.flatMap(({ id, text, answer }) =>
      answer ? [{ id, text, answer: { id: answer.id, text: answer.text, status: answer.status } }] : [],
    ),
    declined: page.declined.map(({ id, who, name, how, askedBy, toldIn, words, about, question }) => ({
      id,
      entity: who && entityRefJson(who),
      name,
      stance: how,
      askedBy,
      toldIn,
      words,
      about: about.map(({ id, claimId, text, status, askedBy, toldIn, words }) => ({
        ...{ id, claimId, claim: text, status },
        statusLabel: statusWords[status].label,
        askedBy,
        toldIn,
        words,
      })),
      question,
    })),
    articles: page.articles.map(articleRefJson),
    articleCount: page.articleCount,
  };
}
