import { describe, expect, it } from "vitest";
import { extract } from "@/extraction/extract";

const trust = (text: string) => extract(text).attributions.at(-1)?.confidence;

describe("strong is one plain statement of a name that is whole", () => {
  it("as here", () => {
    expect(trust("Vera Lang said the bridge was shut in March.")).toBe("strong");
    expect(trust("Mill Council said the bridge was shut in March.")).toBe("strong");
  });

  it.each([
    ["a clause that hangs on it", "Vera Lang said the bridge was shut after the river rose."],
    ["a second one", "Vera Lang said the bridge was shut and that the road would open."],
    ["a colon", "Vera Lang said the bridge was shut: the river had risen."],
    ["two parts of a quotation", "“The bridge was shut in March,” Vera Lang said. “The road is open.”"],
    ["“it” at its front", "Vera Lang said it would open in May."],
    ["a body named once, of which no word tells", "Insurer Penmarch Vale said the bridge was shut in March."],
  ])("never with %s", (_, text) => {
    expect(trust(text)).not.toBe("strong");
  });
});
