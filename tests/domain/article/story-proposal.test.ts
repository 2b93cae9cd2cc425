import { expect, test } from "vitest";
import { proposedStory } from "@/domain/article/story-proposal";

const story = (id: string, ...names: string[]) => ({ id, names });

test("an article goes to the story that shares most names with it", () =>
  expect(proposedStory([story("s-1", "Osk"), story("s-2", "Osk", "Velden")])).toEqual({
    ...{ kind: "story", id: "s-2", names: ["Osk", "Velden"] },
  }));

test("to none where one name is all, or two stories share as many", () => {
  expect(proposedStory([story("s-1", "Osk")])).toEqual({ kind: "unsure" });
  expect(proposedStory([story("s-1", "Osk", "Velden"), story("s-2", "Osk", "Velden")])).toEqual({
    kind: "unsure",
  });
});

test("to a new one where no story has a name of it", () =>
  expect(proposedStory([])).toEqual({ kind: "new" }));
