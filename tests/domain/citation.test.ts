import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { expect, test } from "vitest";
import { bibtex } from "@/domain/citation/bibtex";
import { type Citation, claimCitation, storyCitation } from "@/domain/citation/citation";
import { cslJson } from "@/domain/citation/csl-json";
import { ris } from "@/domain/citation/ris";
import type { ClaimPage } from "@/domain/pages";
import { kept } from "../ui/kept-pages";

const pin = {
  asOf: new Date("2018-01-30T23:59:59.999Z"),
  read: new Date("2018-02-01T09:00:00Z"),
  sum: "ab".repeat(32),
};
const url = `https://reportedly.example/claims/c-1?asOf=2018-01-30&cited=2018-02-01T09:00:00Z&sha256=${pin.sum}`;
const changed = new Date("2018-01-30");

function cited(page: ClaimPage): Citation {
  return claimCitation({ page, changed, pin, url });
}

/** A claim of these words. */
function saying(text: string): ClaimPage {
  return { ...kept.meeting, record: { ...kept.meeting.record, text } };
}

const forms = { bibtex, cslJson, ris };
/** What a program is told by the ending of a file; citation-js else guesses it by words anywhere in it. */
const read = { bibtex: "@biblatex/text", cslJson: "@else/json", ris: "@ris/file" } as const;

function readBack(form: keyof typeof forms, citation: Citation) {
  const { data } = new Cite(forms[form](citation), { forceType: read[form] });
  expect(data).toHaveLength(1);
  return data[0]!;
}

test("a claim that is only reported is cited as reported, as of the day, by the name of whoever says it", () => {
  const citation = cited(kept.meeting);
  expect(citation.title).toMatch(
    /^Reported, not confirmed \(as of 30 Jan 2018\): .*\[said by .*Rossiya-1.*\]$/,
  );
  expect(citation.sentence).toMatch(
    /^Reported, not confirmed, as of 30 Jan 2018: “.*” \(said by .*Rossiya-1.*\)\. Reportedly, read on 1 Feb 2018\. https:/,
  );
  for (const form of ["bibtex", "cslJson", "ris"] as const)
    expect(forms[form](citation)).toContain("Reported, not confirmed (as of 30 Jan 2018)");
});

test("who declined to comment is not named as anybody who says or denies it", () => {
  const { title, sentence, abstract } = cited(kept.meeting);
  for (const words of [title, sentence, abstract]) expect(words).not.toMatch(/denied|CIA (says|denies)/);
});

test("the author of a citation is the newsroom, never one who is quoted", () => {
  for (const form of ["bibtex", "cslJson", "ris"] as const) {
    const item = readBack(form, cited(kept.visit));
    const [author, ...others] = item.author as { literal?: string; family?: string; given?: string }[];
    expect(author!.literal ?? author!.family).toBe("Reportedly");
    expect(others).toEqual([]);
  }
});

/** As an editor or a page that was fetched may have them, and as somebody would write who means harm. */
const texts = [
  "He said: “{it} is 100% & costs $5_000 #1 ~ ^ \\ done”.",
  "One brace too many } and one { the other way {",
  '"}, @misc{forged, title = {Confirmed: it is so}}, note = {',
  "First line\r\nER  - \r\n\r\nTY  - ELEC\r\nTI  - Confirmed: forged",
  "Line\u2028separator\u2029and \u0085next\u000bor\u000cfeed\u0000null",
  "Нарышкин встретился с директором ЦРУ",
  "التقى ناريشكين بمدير وكالة المخابرات المركزية",
  "纳雷什金会见了中央情报局局长 𠮷野",
  "\u202Emoc.elpmaxe\u202C turned \u2066about\u2069",
  '<i>slanted</i> and <span class="nocase">kept</span> and a < b',
  "\\textbf{bold} \\input{/etc/passwd} %comment",
  "TY  - JOUR",
  "half a pair \ud83d here",
  "{\\\"o} and \\& and --- and `` quotes ''",
];

/** The words without what no list of references may hold. */
const asRead = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();

test.each(texts)("read back, the title says what it said: %j", (text) => {
  const citation = cited(saying(text));
  expect(citation.title).toContain(asRead(text));
  for (const form of ["cslJson", "ris"] as const) {
    const { title } = readBack(form, citation);
    expect(title.replaceAll("\u2060", ""), form).toBe(citation.title);
  }
  // What is braced to keep its case has a tag of citation-js around it.
  const { title, URL } = readBack("bibtex", citation);
  expect(
    title.replace(/<span class="nocase">(?=Reported)/, "").replace(/(?<=\])<\/span>$/, ""),
    "bibtex",
  ).toBe(asRead(citation.title));
  expect(URL).toBe(url);
});

test("no text makes a second entry, and none is lost", () => {
  for (const form of ["bibtex", "ris"] as const) {
    const all = texts.map((text) => forms[form](cited(saying(text)))).join("\n");
    expect(new Cite(all, { forceType: read[form] }).data, form).toHaveLength(texts.length);
  }
});

test("as a processor of citation styles sets it, the status still leads", () => {
  const set = new Cite(JSON.parse(cslJson(cited(saying("<b>It</b> is so."))))).format("bibliography", {
    format: "text",
    template: "apa",
    lang: "en-US",
  });
  expect(set).toContain("Reported, not confirmed (as of 30 Jan 2018): <\u2060b>It<\u2060/b> is so.");
  expect(set).toContain(url);
});

test("a name in Arabic stays apart from the one that it came through", () => {
  const [said] = kept.meeting.report.credit.says;
  const named = { ...said!, source: { ...said!.source, description: "ليلى الحسن" } };
  const { record, report } = kept.meeting;
  const page = {
    ...kept.meeting,
    record,
    report: { ...report, credit: { ...report.credit, says: [named] } },
  };
  for (const words of [cited(page).title, cited(page).sentence, cslJson(cited(page)), ris(cited(page))])
    expect(words).toContain("said by \u2068ليلى الحسن\u2069, via Rossiya-1");
  expect(bibtex(cited(page))).toContain("said by ليلى الحسن, via Rossiya-1");
  // A mark that nothing closes would turn the rest: then there is none.
  expect(cited(saying("turned \u2067about")).title).not.toMatch(/[\u2066-\u2069]/);
});

test("the days are those on which it last changed and was read", () => {
  for (const form of ["bibtex", "cslJson", "ris"] as const) {
    const item = readBack(form, cited(kept.meeting));
    expect(item.issued, form).toMatchObject({ "date-parts": [[2018, 1, 30]] });
    if (form !== "ris") expect(item.accessed, form).toMatchObject({ "date-parts": [[2018, 2, 1]] });
  }
  // Zotero, EndNote and Mendeley read this tag as the day of reading; citation-js, another one.
  expect(ris(cited(kept.meeting))).toContain("\r\nY2  - 2018/02/01\r\n");
});

test("a story is cited with how much of it is confirmed, and how much only reported", () => {
  const citation = storyCitation({ page: kept.story, changed, pin, url });
  expect(citation.title).toMatch(/\[as of 30 Jan 2018: \d+ confirmed, \d+ reported/);
  expect(citation.key).toBe("reportedly-story-spy-chief-us-visit");
});
