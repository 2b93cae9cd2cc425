import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asksFirst } from "@/domain/lint/asks-first";
import { lintClaim } from "@/domain/lint/lint-claim";
import { claim, on, outlet, person } from "../newsroom";

const told = { in: outlet("The Courier"), at: "2024-03-01" };
/** The questions that hold up saving a claim that Dev Rana makes. */
const asked = (text: string) =>
  lintClaim(claim(text).said(person("Dev Rana"), told).record(), on("2024-03-10")).filter(asksFirst);
const wordsAsked = (text: string) => asked(text).map(({ span }) => text.slice(span?.start, span?.end));

describe("a claim names whatever its words lean on", () => {
  it.each([
    ["Ruth Dallimore wrote it.", ["it"]],
    ["Tarrant Civil denied it.", ["it"]],
    ["Tarrant Civil warned them in May.", ["them"]],
    ["Dev Rana was told by its members.", ["its"]],
    ["Ines Okafor voted with members of this council.", ["this council"]],
    ["Tarrant Civil ignored these warnings.", ["these warnings"]],
    ["Tarrant Civil ignored those.", ["those"]],
    ["Corvid disputes that.", ["that"]],
    ["The firm had known since May.", ["The firm"]],
    ["Dev Rana wants the company to pay.", ["the company"]],
    ["The company’s inspectors had acted at once.", ["The company"]],
    ["The mayor had not signed.", ["The mayor"]],
    ["The two ministers had met in May.", ["The two ministers"]],
    ["Both were unfounded.", ["Both"]],
    ["The two had met in May.", ["The two"]],
    ["Neither has accepted.", ["Neither"]],
  ])("%s", (text, words) => expect(wordsAsked(text)).toEqual(words));

  it.each([
    "Tarrant Civil lost its licence.",
    "The bridge lost its deck in May.",
    "Wexcombe City Council said the council would meet.",
    "A company in Ormby says the company will close.",
    "The company that built the bridge is bankrupt.",
    "The council in Wexcombe met in May.",
    "The contractor, Tarrant Civil, ignored the warning.",
    "The council of Ormby met.",
    "Three fires broke out and these fires were set.",
    "Those who fled were fed.",
    "Nobody helped those injured in the crash.",
    "It is unclear who signed the contract.",
    "It was Ines Okafor who stopped.",
    "It will take two years to rebuild the bridge.",
    "Dennis Fontaine had the authority to sign the contract.",
    "The student union accepted the decision.",
    "The farmers’ association fears more fraud.",
    "No such request was made by Ines Okafor.",
    "Managers paid drivers what they were owed.",
    "The police closed the road.",
    "The inspector asks herself whether the bridge will hold.",
    "A driver at Ormby blamed himself.",
  ])("not %s", (text) => expect(asked(text)).toEqual([]));
});

describe("a claim says that somebody is or does something", () => {
  it.each([
    "Be banned.",
    "To be closed until spring.",
    "Not be paid.",
    "Close the bridge.",
    "Visible corrosion on the cables.",
    "A cut of 4 percent.",
    "Eleven counts of fraud.",
    "To Aviation Daybook.",
    "Miriam Tolland to withdraw the trams until every disc has been measured.",
    "Delta Bank to immediately close.",
    "“the charge”.",
    "Corrosion.",
  ])("%s", (text) => expect(asked(text).map(({ rule }) => rule)).toContain("fragment"));

  it.each([
    "Ties run deep.",
    "Tom Lind mistook the siren for a drill.",
    "Ines Okafor overcame the fever.",
    "Corvid undertook repairs.",
    "Dev Rana rewrote history.",
    "Halm outgrew Ormby.",
    "Critics foresaw trouble.",
    "The dam leaks.",
    "Astrid Lund never forgave the clock.",
    "Siobhan MacGuire misunderstood the doctor.",
    "Tom Lind’s a liar.",
    "Crowds gather in Ormby each May.",
    "To lose the bridge would be a disaster.",
    "Ines Okafor said: “A disgrace”.",
    "Volton’s not for sale.",
    "Ines Okafor wants Tarrant Civil to pay.",
    "Ormby to Halm trains were cancelled.",
    "Network Five defamed Rory Castellane.",
    "Channel Four Wales apologised.",
  ])("not %s", (text) => expect(asked(text).map(({ rule }) => rule)).not.toContain("fragment"));
});

/**
 * The fullest wording of each claim that somebody would publish, of every set of gold but one: `unread10`, whose author took what was
 * said as it was said ("It was just a twinge"), pronouns and all.
 */
function goldClaims(): string[] {
  const root = "tools/gold";
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".json") && !name.startsWith("unread10/"),
  );
  return files.flatMap((name) => {
    const { attributions } = JSON.parse(readFileSync(`${root}/${name}`, "utf8"));
    return attributions.flatMap(({ claim }: { claim: string[] | null }) => claim?.slice(0, 1) ?? []);
  });
}

it("holds up at most 4 in 100 of the claims that a careful editor would publish, and none for want of a verb", () => {
  const claims = goldClaims();
  expect(claims.length).toBeGreaterThan(1_000);
  const held = claims.filter((text) => asked(text).length > 0);
  expect(held.length).toBeLessThan(0.04 * claims.length);
  expect(claims.filter((text) => asked(text).some(({ rule }) => rule === "fragment"))).toEqual([]);
});
