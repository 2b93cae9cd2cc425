import { describe, expect, it } from "vitest";
import { lines } from "../domain/suggestion/proposed-lines";

describe("a body is known by what is told beside its name", () => {
  it.each([
    ["Network Five denies defaming Mr Castellane.", "Network Five: Network Five defamed Mr Castellane."],
    ["Channel Nine denies paying the guests.", "Channel Nine: Channel Nine paid the guests."],
    ["Radio Four said the mast was safe.", "Radio Four: The mast was safe."],
    [
      "Evergold Care runs 64 homes. Evergold, which has 64 homes, denies falsifying records.",
      "Evergold Care: Evergold Care falsified records.",
    ],
    ["Beirambiente, a waste company that runs two dumps, said prices fell.", "Beirambiente: Prices fell."],
    ["Volton, founded in 1999, said profit fell.", "Volton: Profit fell."],
    [
      "The owner, Oslo-based Nordlys Shipping, said it had sold the ship.",
      "Nordlys Shipping: Nordlys Shipping had sold the ship.",
    ],
    ["The charterer, Rostov-based Agrolinia, said the ship sank.", "Agrolinia: The ship sank."],
    ["Passenger association ProTram said the trams were late.", "ProTram: The trams were late."],
  ])("%s → %s", (text, line) => expect(lines(text).at(-1)).toBe(line));

  it("and somebody with a given name stays somebody", () => {
    expect(lines("Karl Brandt, a bank clerk, said the vault was open.")).toEqual([
      "Karl Brandt: The vault was open.",
    ]);
  });
});
