import { describe, expect, it } from "vitest";
import { chosenKey } from "@/domain/claim-key";

describe("the key of a claim, as readers are shown it", () => {
  it.each(["C2", "port-sold", "q-1", "2", "c-harbour"])("is told where somebody chose it: %s", (key) =>
    expect(chosenKey(key)).toBe(key),
  );
  it.each([
    ...["g-kd50m056cn9c", "g-kd50m056cn9c-2", "g-kd50m056cn9c.1", "g-kd50m056cn9c.2-2"],
    ...["0b3f0a52-6c1e-4d5a-9a52-1f0c2d3e4f5a", "0b3f0a52-6c1e-4d5a-9a52-1f0c2d3e4f5a.12"],
  ])("is none where the desk made it: %s", (key) => expect(chosenKey(key)).toBeNull());
});
