import { expect, test } from "vitest";
import { directionOf } from "@/domain/language/direction";

test("a browser finds out which way a short text runs, and a long one runs as its first letter does", () => {
  expect(directionOf("قال الوزير")).toBe("auto");
  expect(directionOf("قال الوزير ".repeat(10_000))).toBe("rtl");
  expect(directionOf("“12. שר ".repeat(10_000))).toBe("rtl");
  expect(directionOf("The envoy came. ".repeat(10_000))).toBe("ltr");
  expect(directionOf("<p>部长说。".repeat(10_000))).toBe("ltr");
  expect(directionOf("1 ".repeat(20_000))).toBe("ltr");
});
