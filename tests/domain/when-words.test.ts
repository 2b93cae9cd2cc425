import { expect, it } from "vitest";
import { whenWords } from "@/domain/time/when-words";

const at = (text: string) => new Date(text);

it("what happened on one day is told apart by the hour, and what stands alone on its day is not", () => {
  const instants = [
    "2018-01-13T18:07:00Z",
    "2018-01-13T18:20:00Z",
    "2018-01-13T18:45:00Z",
    "2018-01-30T09:00:00Z",
  ].map(at);
  expect(instants.map(whenWords(instants))).toEqual([
    "13 Jan 2018, 18:07 UTC",
    "13 Jan 2018, 18:20 UTC",
    "13 Jan 2018, 18:45 UTC",
    "30 Jan 2018",
  ]);
});

it("a bare day beside an instant on it has no hour to tell", () => {
  const instants = ["2018-01-13", "2018-01-13T18:20:00Z"].map(at);
  expect(instants.map(whenWords(instants))).toEqual(["13 Jan 2018", "13 Jan 2018, 18:20 UTC"]);
});

it("one instant twice is one", () => {
  const instants = ["2018-01-13T18:20:00Z", "2018-01-13T18:20:00Z"].map(at);
  expect(instants.map(whenWords(instants))).toEqual(["13 Jan 2018", "13 Jan 2018"]);
});
