import { expect, test } from "vitest";
import { emptyForm, emptyWork, faultsOfForm, filledIn, KeptForm } from "@/domain/article/pasted-form";

const read = {
  title: "Envoy came",
  standfirst: "",
  author: "N. Quist",
  publishedAt: "2019-02-12",
  outlet: null,
  url: null,
  language: "en",
  body: "He came by ship.",
  taken: [],
  unlisted: 0,
};

test("what was read fills the form, and never what somebody typed", () => {
  const typed = {
    ...emptyForm,
    body: "Envoy came\nHe came by ship.",
    outlet: "The Gazette",
    title: "My own title",
  };
  expect(filledIn({ ...emptyWork, form: typed, typed: ["title", "outlet"] }, read).form).toEqual({
    ...emptyForm,
    title: "My own title",
    outlet: "The Gazette",
    author: "N. Quist",
    publishedAt: "2019-02-12",
    body: "He came by ship.",
  });
});

test("the address of the text before does not stay with another text", () => {
  const before = { ...emptyWork, form: { ...emptyForm, url: "https://gazette.example/1" } };
  expect(filledIn(before, read).form.url).toBe("");
  expect(filledIn({ ...before, typed: ["url"] }, read).form.url).toBe("https://gazette.example/1");
});

test("a text of which nothing is left but its head stays as it was pasted", () => {
  const work = { ...emptyWork, form: { ...emptyForm, body: "Envoy came" } };
  expect(filledIn(work, { ...read, body: " " }).form.body).toBe("Envoy came");
});

test("what an older release kept on a device is read", () => {
  const { language, ...form } = { ...emptyForm, body: "He came." };
  const kept = { form, typed: ["body"], at: "2019-02-12T10:00:00Z" };
  expect(KeptForm.parse(kept)).toEqual({ ...emptyWork, ...kept, form: { ...form, language } });
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
