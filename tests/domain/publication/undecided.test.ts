import { describe, expect, it } from "vitest";
import {
  countUndecided,
  firstAnswered,
  leftOutQuestion,
  undecidedWords,
} from "@/domain/publication/undecided";
import type { Stance } from "@/domain/vocabulary";

const said = (stance: Stance, exact = "") => ({
  stance,
  selectors: [{ role: "content" as const, exact, prefix: "", suffix: "", start: 0, end: exact.length }],
});
const counted = (articleId: string, ...all: ReturnType<typeof said>[]) =>
  countUndecided({ articleId, title: articleId }, all);

describe("what nobody has decided of an article", () => {
  it("is told with what answers the claims of it", () => {
    const one = counted("a", said("asserts"), said("denies"), said("declined_comment"), said("no_response"));
    expect(undecidedWords(one)).toBe("4 suggestions undecided, of them 1 denial, 2 refusals to comment");
    expect(undecidedWords(counted("a", said("asserts")))).toBe("1 suggestion undecided");
    expect(undecidedWords(counted("a", said("corrects")))).toBe(
      "1 suggestion undecided, of them 1 correction",
    );
  });

  it("is a correction where its words sound like one", () => {
    expect(
      counted("a", said("asserts", "it later said that the port was closing, not being sold")).corrections,
    ).toBe(1);
    expect(counted("a", said("asserts", "the port was closing")).corrections).toBe(0);
  });

  it("is asked about only where readers would be told that there is no answer", () => {
    expect(leftOutQuestion([counted("a", said("asserts"), said("confirms"))])).toBeNull();
    expect(leftOutQuestion([])).toBeNull();
    expect(
      leftOutQuestion([counted("a", said("asserts")), counted("b", said("disputes"), said("no_response"))]),
    ).toBe(
      "Undecided: 1 denial, 1 refusal to comment. Published now, readers are told that nobody denies it, and of nobody who was asked and would not say.",
    );
  });

  it("leads to the article in which it stands", () => {
    expect(firstAnswered([counted("a", said("asserts")), counted("b", said("denies"))])).toBe("b");
  });
});
