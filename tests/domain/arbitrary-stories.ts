import fc from "fast-check";
import type { QuestionRecord, StoryRecord } from "@/domain/change/story-change";
import type { ClaimRecord } from "@/domain/claim";
import { answeredSince } from "@/domain/status/answered-since";
import { statusSpans } from "@/domain/status/status-history";
import { anyClaim, instants } from "./arbitrary-claims";

/** A story of up to three claims and two open questions, some of them answered by one of the claims. */
export const anyStory: fc.Arbitrary<StoryRecord> = fc
  .tuple(
    fc.array(anyClaim, { maxLength: 3 }),
    fc.array(
      fc.record({
        at: fc.constantFrom(...instants),
        answer: fc.option(fc.nat({ max: 2 })),
        about: fc.nat({ max: 2 }),
      }),
      { maxLength: 2 },
    ),
  )
  .map(([anyClaims, asked]) => {
    const claims = anyClaims.map((claim, index) => renamed(wellDated(claim), `c${index}`));
    const questions = asked.map(({ at, answer, about }, index): QuestionRecord => {
      const answering = answer === null ? undefined : claims[answer];
      return {
        id: `q${index}`,
        key: `q${index}`,
        text: "When was it?",
        aboutId: claims[about]?.id ?? null,
        publishedAt: at,
        answer: answering
          ? {
              id: answering.id,
              key: answering.key,
              text: answering.text,
              since: answeredSince(statusSpans(answering)),
              was: statusSpans(answering),
            }
          : null,
      };
    });
    return { claims, questions };
  });

/** Ids are unique in a newsroom, and the generator's only in a claim. */
function renamed(claim: ClaimRecord, name: string): ClaimRecord {
  const own = <T extends { id: string }>(part: T): T => ({ ...part, id: `${name}-${part.id}` });
  return {
    ...claim,
    id: name,
    key: name,
    attributions: claim.attributions.map((said) => ({
      ...own(said),
      respondsTo: said.respondsTo === null ? null : `${name}-${said.respondsTo}`,
    })),
    evidence: claim.evidence.map(own),
    determinations: claim.determinations.map(own),
  };
}

/** No record holds a decision that ends before it begins: the database refuses one. */
function wellDated(claim: ClaimRecord): ClaimRecord {
  return {
    ...claim,
    determinations: claim.determinations.filter(
      ({ effectiveAt, endsAt }) => endsAt === null || endsAt > effectiveAt,
    ),
  };
}
