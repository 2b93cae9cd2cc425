import fc from "fast-check";
import { expect, test } from "vitest";
import { storyChanges } from "@/domain/change/change-feed";
import { isKnown } from "@/domain/change/compare";
import { compareStory } from "@/domain/change/compare-story";
import type { StoryChange, StoryRecord } from "@/domain/change/story-change";
import { statusAsOf } from "@/domain/status/status";
import type { Status } from "@/domain/vocabulary";
import { instants } from "../arbitrary-claims";
import { anyStory } from "../arbitrary-stories";

/** What a reader knows of a story: worked out afresh, or by taking in one change after another. */
type Known = { status: Map<string, Status>; responses: Set<string>; questions: Map<string, string> };

function knownAt({ claims, questions }: StoryRecord, asOf: Date): Known {
  const public_ = claims.filter((claim) => isKnown({ claim, asOf }));
  return {
    status: new Map(public_.map((claim) => [claim.id, statusAsOf(claim, asOf).status])),
    responses: new Set(
      claims.flatMap(({ attributions }) =>
        attributions
          .filter((said) => said.publishedAt <= asOf && saysNothing(said.stance))
          .map(({ id }) => id),
      ),
    ),
    questions: new Map(
      questions.flatMap(({ id, publishedAt, answer }) => {
        const answered = answer?.since ?? null;
        if (publishedAt > asOf || (answered && answered <= publishedAt)) return [];
        return [[id, answered && answered <= asOf ? `answered by ${answer?.id}` : "open"]];
      }),
    ),
  };
}

const saysNothing = (stance: string) =>
  ["declined_comment", "no_response", "neither_confirms_nor_denies"].includes(stance);

function takeIn(known: Known, changes: StoryChange[]): Known {
  const status = new Map(known.status);
  const responses = new Set(known.responses);
  const questions = new Map(known.questions);
  for (const change of changes) {
    if (change.kind === "claim_added") status.set(change.claim.id, change.status);
    if (change.kind === "response_added") responses.add(change.response.id);
    if (change.kind === "question_raised") questions.set(change.question.id, "open");
    if (change.kind === "question_answered")
      questions.set(change.question.id, `answered by ${change.answer.id}`);
    if (change.kind === "status_changed") {
      expect(status.get(change.claim.id)).toBe(change.from);
      status.set(change.claim.id, change.to);
    }
  }
  return { status, responses, questions };
}

const idsOf = (changes: StoryChange[]) =>
  new Set(changes.flatMap((change) => ("ids" in change ? change.ids : [])));

const inOrder = fc
  .tuple(fc.constantFrom(...instants), fc.constantFrom(...instants), fc.constantFrom(...instants))
  .map((three) => three.toSorted((a, b) => a.getTime() - b.getTime()) as [Date, Date, Date]);

test("what changed up to now is what changed up to a day between, and then since", () => {
  fc.assert(
    fc.property(anyStory, inOrder, (story, [a, b, c]) => {
      const byTwo = takeIn(takeIn(knownAt(story, a), compareStory(story, a, b)), compareStory(story, b, c));
      expect(byTwo).toEqual(knownAt(story, c));
      expect(takeIn(knownAt(story, a), compareStory(story, a, c))).toEqual(byTwo);
      const inTwo = idsOf([...compareStory(story, a, b), ...compareStory(story, b, c)]);
      expect(inTwo).toEqual(idsOf(compareStory(story, a, c)));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("nothing changed between an instant and itself", () => {
  fc.assert(
    fc.property(anyStory, fc.constantFrom(...instants), (story, at) => {
      expect(compareStory(story, at, at)).toEqual([]);
    }),
  );
});

test("which of two days is named first makes no difference", () => {
  fc.assert(
    fc.property(anyStory, inOrder, (story, [a, , c]) => {
      expect(compareStory(story, c, a)).toEqual(compareStory(story, a, c));
    }),
  );
});

test("the items of the feed, taken in one by one, lead to what is known", () => {
  fc.assert(
    fc.property(anyStory, inOrder, (story, [a, , c]) => {
      const changes = storyChanges(story, c);
      const between = changes.filter(({ at }) => at > a && at <= c).toReversed();
      expect(takeIn(knownAt(story, a), between)).toEqual(knownAt(story, c));
      expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("a refusal to comment is never among what moved a status", () => {
  fc.assert(
    fc.property(anyStory, inOrder, (story, [a, , c]) => {
      const silent = new Set(
        story.claims.flatMap(({ attributions }) =>
          attributions.filter(({ stance }) => saysNothing(stance)).map(({ id }) => id),
        ),
      );
      for (const id of idsOf([...compareStory(story, a, c), ...storyChanges(story, c)]))
        expect(silent.has(id)).toBe(false);
    }),
  );
});

test("nothing with a later public date is among what changed", () => {
  fc.assert(
    fc.property(anyStory, inOrder, (story, [a, , c]) => {
      for (const { at } of compareStory(story, a, c)) expect(at > a && at <= c).toBe(true);
    }),
  );
});
