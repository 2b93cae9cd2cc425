import { expect, test } from "vitest";
import { chainTitle } from "@/domain/timeline/chain-title";

test("who keeps silent, who asks and who took it back are not told to say so", () => {
  expect(chainTitle({ kind: "claim", style: "reported" })).toBe("Who says so");
  expect(chainTitle({ kind: "claim", style: "retracted" })).toBe("Who once said so");
  expect(chainTitle({ kind: "response", style: "none" })).toBe("Who would not say");
  expect(chainTitle({ kind: "question", style: "open" })).toBe("Where it is asked");
});
