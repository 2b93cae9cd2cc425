import { describe, expect, it } from "vitest";
import { lines } from "../domain/suggestion/proposed-lines";

describe("the words are those that were said, of whoever said them", () => {
  it.each([
    [
      "As the newspaper Kıyı reported, citing a Coast Guard officer, the ship had switched off its transponder.",
      "(a Coast Guard officer): The ship had switched off its transponder.",
    ],
    [
      "As Radio Norte reported, citing two engineers, the dam had leaked since May.",
      "(two engineers): The dam had leaked since May.",
    ],
    [
      "Tom Lind is suing Network Five over a report that accused him of theft.",
      "(a report): A report accused him of theft.",
    ],
    ["Ada Osei bought a map that showed the coast was empty.", "(a map): The coast was empty."],
    ["Tom Lind told Radio Norte that day that the bank was safe.", "Tom Lind: The bank was safe."],
    ["Ada Osei told MPs that afternoon that she would go.", "Ada Osei: Ada Osei would go."],
    ["Tom Lind told Volton that week that pay was frozen.", "Tom Lind: Pay was frozen."],
    [
      'A builder told a producer to "make it look like an accident", the Supreme Court has heard.',
      "(): A builder told a producer to make it look like an accident.",
    ],
    ["The driver told a friend to lie, a jury had heard.", "(): The driver told a friend to lie."],
    [
      "The Monetary Fund said it had no immediate comment.",
      "Monetary Fund: Monetary Fund had no immediate comment.",
    ],
    ["Delta Bank had no further comment.", "Delta Bank: Delta Bank had no further comment."],
  ])("%s → %s", (text, line) => expect(lines(text)).toEqual([line]));

  it.each([
    "The letter is genuine, but it says no such thing.",
    "Tom Lind said nothing of the kind.",
    "Ada Osei said nothing more.",
    "The minister said nothing to reporters.",
    "The report says nothing of the sort.",
  ])("and none are made of what nobody said: %s", (text) => expect(lines(text)).toEqual([]));
});
