import { expect, test } from "vitest";
import { apart } from "@/domain/apart";
import { claimCard } from "@/domain/card";
import { changeTitle, responseSentence } from "@/domain/change/change-words";
import { titled } from "@/domain/status/wording";
import { notHeld } from "@/domain/timeline/not-held";
import { visit, visitPage } from "../ui/worked-story";

/** FSI and PDI: what stands between them has a direction of its own and turns nothing around it. */
const set = (words: string) => `\u2068${words}\u2069`;

test.each([
  "ד״ר דנה בן־עמי.",
  "ليلى الحسن (أم يوسف)",
  "علی‌رضا",
  "محمد عمران خان",
  "ܡܪܝ ܝܥܩܘܒ",
  "ޙަސަން",
  "ߊߡߊߘߎ",
  "The paper المفيد",
  "\u202Eeman",
])("a name that runs from the right, or turns a line, is set apart within a sentence: %s", (name) => {
  expect(apart(name)).toBe(set(name));
  expect(responseSentence({ name, stance: "declined_comment", words: null })).toBe(
    `${set(name)} declined to comment.`,
  );
});

test.each([
  "Anatoly Antonov",
  "Сергей Нарышкин",
  "श्रुति क्षत्रिय",
  "欧阳娜娜（港务局）",
  "สุภาวดี",
  "12.5 % (2024)",
  "",
])("a name that turns nothing stays as it is written: %s", (name) => {
  expect(apart(name)).toBe(name);
});

test("a title in quotation marks keeps its marks on their own sides", () => {
  expect(titled("הודעת הנמל.")).toBe(`“${set("הודעת הנמל.")}”`);
  expect(titled("The log")).toBe("“The log”");
});

test("a status before a claim, and words around an address, stay at their end of the line", () => {
  const claim = { ...visit, text: "الميناء مغلق." };
  expect(claimCard({ ...visitPage, record: claim }, null).title).toMatch(
    new RegExp(`^[\\w ,]+: ${set("الميناء مغلق\\.")}$`),
  );
  const told = { ...claim, status: "reported" };
  expect(changeTitle({ kind: "claim_added", status: "reported", claim: told } as never)).toBe(
    `Reported, not confirmed (new): ${set(claim.text)}`,
  );
  expect(notHeld("https://موقع.example/1")).toBe(
    `No article by the address ${set("https://موقع.example/1")} is held.`,
  );
});
