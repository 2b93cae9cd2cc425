import fc from "fast-check";
import { afterEach, beforeEach, vi } from "vitest";

// The same cases in every run, so that a red run means a change; FAST_CHECK_SEED looks at others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20180130) });

/**
 * Set-up of every test: what goes to console.error without having been announced fails the test, so that a warning
 * nobody reads cannot become a habit.
 */
let announced: RegExp[] = [];
let said: string[] = [];

/** Declares, inside a test, that a line matching `pattern` will be written to console.error. */
export function expectConsoleError(pattern: RegExp): void {
  announced.push(pattern);
}

beforeEach(() => {
  announced = [];
  said = [];
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    said.push(parts.map(String).join(" "));
  });
});

afterEach(() => {
  vi.mocked(console.error).mockRestore();
  const surprises = said.filter((line) => !announced.some((pattern) => pattern.test(line)));
  if (surprises.length > 0) throw new Error(`Nobody announced this console.error:\n${surprises.join("\n")}`);
  const missing = announced.filter((pattern) => !said.some((line) => pattern.test(line)));
  if (missing.length > 0)
    throw new Error(`Announced, but never said to console.error: ${missing.join(", ")}`);
});
