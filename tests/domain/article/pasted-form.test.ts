import { expect, test } from "vitest";
import { emptyForm, faultsOfForm, filledIn } from "@/domain/article/pasted-form";

const read = {
  title: "Envoy came",
  standfirst: "",
  author: "N. Quist",
  publishedAt: "2019-02-12",
  outlet: null,
  body: "He came by ship.",
};

test("what was read fills the form, and never what somebody typed", () => {
  const typed = {
    ...emptyForm,
    body: "Envoy came\nHe came by ship.",
    outlet: "The Gazette",
    title: "My own title",
  };
  expect(filledIn(typed, read, new Set(["title", "outlet"] as const))).toEqual({
    ...emptyForm,
    title: "My own title",
    outlet: "The Gazette",
    author: "N. Quist",
    publishedAt: "2019-02-12",
    body: "He came by ship.",
  });
});

test("a text of which nothing is left but its head stays as it was pasted", () => {
  expect(filledIn({ ...emptyForm, body: "Envoy came" }, { ...read, body: " " }, new Set()).body).toBe(
    "Envoy came",
  );
});

test("what is missing is named in the order of the form", () => {
  expect(faultsOfForm(emptyForm).map(({ path }) => path)).toEqual(["body", "title", "outlet", "publishedAt"]);
  const whole = {
    ...emptyForm,
    body: "He came.",
    title: "Came",
    outlet: "Gazette",
    publishedAt: "2019-02-12",
  };
  expect(faultsOfForm(whole)).toEqual([]);
  expect(faultsOfForm({ ...whole, publishedAt: "12 February", url: "javascript:alert(1)" })).toMatchObject([
    { path: "publishedAt" },
    { path: "url" },
  ]);
});
