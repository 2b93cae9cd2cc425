import { expect, it } from "vitest";
import { extract } from "@/extraction/extract";

it.each([
  ["A Northern Alliance whip said it was closer than that."],
  ["A Delta Bank insider said it was too late."],
  ["A Labour Party grandee said it had gone too far."],
  ["A Norby Council source said it looked bad."],
  ["A Finance Ministry veteran said it came as a shock."],
])("“it” is not one of a body's many: %s", (text) =>
  expect(extract(text).attributions.flatMap(({ references }) => references)).toEqual([]),
);
it("“it” is a body that is one of many", () =>
  expect(extract("A regional bank said it had closed a branch.").attributions[0]?.references).toHaveLength(
    1,
  ));
