import { createElement } from "react";
import { expect, test } from "vitest";
import { mostSuggested } from "@/domain/suggestion/propose/most-suggested";
import { Queue } from "@/ui/desk/tagging/queue";
import { textJobs } from "@/workers/text-jobs";
import { rendered, wordsOf } from "../ui/rendered";
import { hostileTexts } from "./hostile-texts";

const article = { outletId: "o-1", publishedAt: "2019-03-12" };

test("of a text in which more is said than anybody tags, the first five hundred are suggested", () => {
  const body = hostileTexts.said.slice(0, 40_000);
  const read = textJobs.article({ body, format: "text" });
  if (!read.ok) throw new Error(read.words);
  const { text, readings, mentions } = read;
  const { proposed: forms } = textJobs.forms({
    text,
    article,
    readings,
    mentions,
    entities: [],
    model: null,
  });
  expect(forms).toHaveLength(mostSuggested);
  expect(forms.map(({ ordinal }) => ordinal)).toEqual(forms.map((_, at) => forms[0]!.ordinal + at));
});

test("the queue says that there may be more where it has as many as are suggested", () => {
  const queue = (count: number) => {
    const rows = Array.from({ length: count }, (_, n) => ({
      ...{
        id: String(n),
        n: n + 1,
        line: "reported" as const,
        text: "The dam leaks",
        suffices: false,
        isOfModel: false,
        done: null,
      },
    }));
    return wordsOf(
      rendered(createElement(Queue, { rows, current: null, described: "x", choose: () => undefined })),
    );
  };
  expect(queue(mostSuggested)).toContain("No more than 500 are suggested of one text");
  expect(queue(mostSuggested - 1)).not.toContain("No more than");
});
