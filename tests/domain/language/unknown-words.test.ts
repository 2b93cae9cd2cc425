import { expect, it } from "vitest";
import { cueOfQuestion } from "@/domain/language/unknown-words";

it.each([
  ["It is unclear when", ["It is unclear when"]],
  ["It is unclear when the meeting took place.", ["It is unclear when"]],
  ["It was not immediately clear who fired the shots.", ["It was not immediately clear who"]],
  ["The claims could not be independently verified.", ["could not be independently verified"]],
  ["Reuters could not verify the report.", ["could not verify"]],
  ["The police have not said why the bridge fell.", ["have not said why"]],
  ["The cause is still unknown.", ["is still unknown"]],
  ["It is clear when they met.", []],
  ["Osk said the talks dealt with fishing.", []],
  ["", []],
])("of an open question only the words that say so are marked: %s", (excerpt, cue) =>
  expect(cueOfQuestion(excerpt)).toEqual(cue),
);
