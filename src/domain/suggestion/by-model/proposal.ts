import { z } from "zod";
import { jsonOrNull } from "../../json-or-null";

/**
 * One attribution as a newsroom's model proposes it. `words` are what is said, `source` who says it and `cue` the word that
 * attributes, each as the article has them; `speaker` is a full name, `claim` a sentence that stands alone.
 */
export const ModelProposal = z.object({
  words: z.string().min(1).max(4_000),
  source: z.string().max(300).nullish(),
  cue: z.string().max(120).nullish(),
  speaker: z.string().max(200).nullish(),
  claim: z.string().max(1_000).nullish(),
});
export type ModelProposal = z.infer<typeof ModelProposal>;

const Answer = z.object({ attributions: z.array(z.unknown()).max(2_000) });

/** Of one answer no more are looked at. */
const most = 300;

export type Proposals = { proposals: ModelProposal[]; unreadable: number };

/**
 * What a model wrote, parsed: the JSON in it, whatever it wrote around that. Proposals without the form asked for are
 * counted and left out; null where there is no such document at all.
 */
export function proposalsIn(written: string): Proposals | null {
  const document = jsonIn(written);
  const answer = Answer.safeParse(Array.isArray(document) ? { attributions: document } : document);
  if (!answer.success) return null;
  const parsed = answer.data.attributions.slice(0, most).map((one) => ModelProposal.safeParse(one));
  const proposals = parsed.flatMap(({ data }) => data ?? []);
  return { proposals, unreadable: answer.data.attributions.length - proposals.length };
}

/** The document between the first bracket and the last, behind whatever was thought aloud. */
function jsonIn(written: string): unknown {
  const answer = written.split("</think>").at(-1)!;
  const start = answer.search(/[{[]/);
  const end = Math.max(answer.lastIndexOf("}"), answer.lastIndexOf("]"));
  return start < 0 || end < start ? null : jsonOrNull(answer.slice(start, end + 1));
}
