import { expect, test } from "vitest";
import type { ClaimRecord, Selector, Source } from "@/domain/claim";
import { ownWords } from "@/domain/entity/own-words";
import { claim, on, outlet, person, unnamed } from "../newsroom";

const argus = outlet("The Argus");
const wire = outlet("Coast Wire");
const moe = person("Lea Moe");
const moeRef = moe.entity!;

/** A claim with words of an article: `[…]` is the content of it. */
function quoted(
  text: string,
  source: Source = moe,
  more: { article?: string; at?: string } = {},
): ClaimRecord {
  const record = claim("The bridge will close")
    .said(source, { in: argus, at: more.at ?? "2024-03-01", via: [wire], ...more })
    .record();
  record.attributions[0]!.directness = "direct_quote";
  record.attributions[0]!.selectors = [...text.matchAll(/\[([^\]]*)\]/g)].map(
    ({ index, 0: whole, 1: exact }): Selector => ({
      role: "content",
      exact: exact!,
      prefix: text.slice(0, index).replace(/[[\]]/g, ""),
      suffix: text.slice(index + whole.length).replace(/[[\]]/g, ""),
      start: index,
      end: index + exact!.length,
    }),
  );
  return record;
}

const told = (...records: ClaimRecord[]) =>
  ownWords(
    records.map((record) => ({ record, status: "reported" as const })),
    moeRef,
    on("2024-03-20"),
  );
const parts = (text: string, source?: Source) => told(quoted(text, source))[0]?.parts ?? null;

test("what stands in marks from end to end is their words, in the marks of any language", () => {
  expect(parts("“[The bridge will close],” said Lea Moe.")).toEqual(["The bridge will close"]);
  expect(parts("[“The bridge will close.”] Moe added.")).toEqual(["The bridge will close."]);
  expect(parts("„[Die Brücke wird geschlossen]“, sagte Moe.")).toEqual(["Die Brücke wird geschlossen"]);
  expect(parts("«[Мост будет закрыт]», — сказала Моэ.")).toEqual(["Мост будет закрыт"]);
  expect(parts('"[The bridge]," Moe said, "[will close tonight]."')).toEqual([
    "The bridge",
    "will close tonight",
  ]);
});

test("words that are partly in marks, or stand between two quotations, are not", () => {
  expect(parts("Moe said [the bridge was “a shame for the town”].")).toBeNull();
  expect(parts('Moe called it "a sham" [and the rest of it was quite all right] "so far".')).toBeNull();
  expect(parts("Moe spoke of “[the end]”.")).toBeNull();
  expect(parts("Moe said the bridge would close.")).toBeNull();
});

test("nobody else's words are theirs, nor those of one who is not named, nor what no longer stands in the article", () => {
  expect(parts("“[The bridge will close],” he said.", person("Ada Orr"))).toBeNull();
  expect(
    parts("“[The bridge will close],” he said.", { ...unnamed("an official"), entity: moeRef }),
  ).toBeNull();
  const orphan = quoted("“[The bridge will close],” said Lea Moe.");
  orphan.attributions[0]!.selectors[0]!.start = null;
  expect(told(orphan)).toEqual([]);
  const paraphrase = quoted("“[The bridge will close],” said Lea Moe.");
  paraphrase.attributions[0]!.directness = "paraphrase";
  expect(told(paraphrase)).toEqual([]);
});

test("the same words of one article are told once, with each claim, the newest first and with the way they came", () => {
  const words = "“[The bridge will close],” said Lea Moe.";
  const other = { ...quoted(words, moe, { article: "one" }), id: "other", text: "It closes tonight" };
  const all = told(
    quoted(words, moe, { article: "one" }),
    other,
    quoted("“[We never said so at all],” Moe said.", moe, { article: "two", at: "2024-03-09" }),
  );
  expect(all.map((one) => [one.parts[0], one.through, one.claims.map(({ text }) => text)])).toEqual([
    ["We never said so at all", "through Coast Wire", ["The bridge will close"]],
    ["The bridge will close", "through Coast Wire", ["The bridge will close", "It closes tonight"]],
  ]);
});

test("before they came out nobody had read them", () => {
  const record = quoted("“[The bridge will close],” said Lea Moe.");
  expect(ownWords([{ record, status: "reported" }], moeRef, on("2024-02-01"))).toEqual([]);
});
