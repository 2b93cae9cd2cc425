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

it("hours are told by the clock of the place, with the day that it was there", () => {
  const instants = ["2018-01-13T18:07:00Z", "2018-01-13T18:45:00Z", "2018-01-14T05:00:00Z"].map(at);
  expect(instants.map(whenWords(instants, "Pacific/Honolulu"))).toEqual([
    "13 Jan 2018, 08:07 GMT-10",
    "13 Jan 2018, 08:45 GMT-10",
    "13 Jan 2018, 19:00 GMT-10",
  ]);
});

it("what shares a day there, or in UTC, is told apart by the hour; what shares none has a day alone", () => {
  const instants = ["2018-01-13T09:30:00Z", "2018-01-13T10:30:00Z", "2018-01-20T10:30:00Z"].map(at);
  expect(instants.map(whenWords(instants, "Pacific/Honolulu"))).toEqual([
    "12 Jan 2018, 23:30 GMT-10",
    "13 Jan 2018, 00:30 GMT-10",
    "20 Jan 2018",
  ]);
});
