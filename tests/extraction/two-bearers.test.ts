import { expect, it } from "vitest";
import { extract } from "@/extraction/extract";

/** The words of a text's contents that stand for a body, each with the name that would be written for it. */
function written(text: string) {
  const { attributions, mentions } = extract(text);
  return attributions.flatMap(({ references }) =>
    references.map(
      ({ start, end, mention }) =>
        `${text.slice(start, end)}: ${mentions.find(({ id }) => id === mention)?.name ?? "-"}`,
    ),
  );
}

const said = "Coach Ada Lind said the";

it.each([
  ["Denham Town drew. Referee Bo Ek gave Corby Rovers a penalty.", "club would appeal."],
  ["Delta Bank closed a branch. Orin Bank did not.", "bank would appeal."],
  ["Delta University won. Minister Bo Ek praised Orin University.", "university would appeal."],
  ["Norby Council met.", "council would appeal. Selby Council met as well."],
  ["The Norby Museum shut.", "museum would appeal. The Selby Museum stayed open."],
])("a noun that two bodies of the article bear has no name written for it: %s", (before, after) =>
  expect(written(`${before} ${said} ${after}`)).toEqual([]),
);

it.each([
  ["Minister Bo Ek gave Corby Rovers a penalty.", "club would appeal.", "the club: Corby Rovers"],
  ["Delta Bank closed a branch.", "bank would appeal.", "the bank: Delta Bank"],
  ["The Norby Museum shut.", "museum would appeal.", "the museum: Norby Museum"],
])("that of one alone has: %s", (before, after, name) =>
  expect(written(`${before} ${said} ${after}`)).toEqual([name]),
);
