import { z } from "zod";
import { endpoints } from "@/domain/api/endpoints";
import { EntityKind, Status } from "@/domain/vocabulary";
import { type Ask, addressOf, answerOf } from "./ask";
import { changesWords, claimListWords, claimWords, entityListWords, entityWords, storyWords } from "./words";

/** One question that a program may put: what it takes, what of the API answers it, and the answer in words. */
export type Tool = {
  title: string;
  description: string;
  input: z.ZodObject;
  output: z.ZodType;
  /** Throws Refused where the API will not answer. */
  run: (
    ask: Ask,
    input: Record<string, unknown>,
  ) => Promise<{ answer: Record<string, unknown>; words: string[] }>;
};

// The parameters come to the API as text and are read there, so that a date or a name that is none is refused once.
const asOf = z
  .string()
  .optional()
  .describe("A date or an instant (2018-01-30): what was public by then. Left out, what is public now");
const most = z.int().min(1).max(50).default(10).describe("How many at most");

function tool<I extends z.ZodRawShape, S extends z.ZodType<Record<string, unknown>>>(of: {
  title: string;
  description: string;
  input: I;
  output: S;
  address: (input: z.output<z.ZodObject<I>>) => string;
  words: (answer: z.output<S>) => string[];
}): Tool {
  const input = z.object(of.input);
  return {
    title: of.title,
    description: of.description,
    input,
    output: of.output,
    run: async (ask, typed) => {
      const answer = await answerOf(ask, of.address(input.parse(typed)), of.output);
      return { answer, words: of.words(answer) };
    },
  };
}

const named = (path: string, name: string) => path.replace(/\{\w+\}/, encodeURIComponent(name));

export const tools: Record<string, Tool> = {
  search_claims: tool({
    title: "Search the claims",
    description:
      "Claims that match, each with its status in words, who says and who denies it, and from how many independent origins.",
    input: {
      q: z
        .string()
        .optional()
        .describe(
          'Words, "phrases", -not, or, and terms such as status:reported from:"Rossiya-1" before:2018-02',
        ),
      status: z.array(Status).optional().describe("Only claims with one of these"),
      story: z.string().optional().describe("Slug of a story"),
      person: z.string().optional().describe("Slug of somebody whom the claim is about or who speaks to it"),
      organization: z.string().optional().describe("Slug of an organization, likewise"),
      asOf,
      limit: most,
    },
    output: endpoints.claims.answer.schema,
    address: (input) => addressOf(endpoints.claims.path, input),
    words: claimListWords,
  }),
  get_claim: tool({
    title: "One claim",
    description:
      "A claim with the reason for its status, who says it on what terms, what it rests on, and how it came to be so.",
    input: { id: z.string().describe("The claim's id"), asOf },
    output: endpoints.claim.answer.schema,
    address: ({ id, asOf }) => addressOf(named(endpoints.claim.path, id), { asOf }),
    words: claimWords,
  }),
  get_story: tool({
    title: "One story",
    description: "A story with its claims by status, its open questions, and who would not comment.",
    input: { slug: z.string().describe("The story's name in addresses"), asOf },
    output: endpoints.story.answer.schema,
    address: ({ slug, asOf }) => addressOf(named(endpoints.story.path, slug), { asOf }),
    words: storyWords,
  }),
  list_changes: tool({
    title: "What changed in a story",
    description: "What became known in a story and how statuses moved, newest first.",
    input: {
      slug: z.string().describe("The story's name in addresses"),
      since: z.string().optional().describe("A date or an instant, exclusive"),
      until: z.string().optional().describe("A date or an instant, inclusive; left out, to now"),
      limit: most,
    },
    output: endpoints.changes.answer.schema,
    address: ({ slug, ...rest }) => addressOf(named(endpoints.changes.path, slug), rest),
    words: changesWords,
  }),
  find_entities: tool({
    title: "Find people and organizations",
    description:
      "People and organizations by part of any of their names, in any script, the most spoken of first.",
    input: {
      q: z.string().describe("Part of a name"),
      kind: EntityKind.optional(),
      asOf,
      limit: most,
    },
    output: endpoints.entities.answer.schema,
    address: (input) => addressOf(endpoints.entities.path, input),
    words: entityListWords,
  }),
  get_entity: tool({
    title: "One person or organization",
    description: "A person or an organization with names, posts and sanctions.",
    input: { id: z.string().describe("The id that find_entities tells"), asOf },
    output: endpoints.entity.answer.schema,
    address: ({ id, asOf }) => addressOf(named(endpoints.entity.path, id), { asOf }),
    words: entityWords,
  }),
};
