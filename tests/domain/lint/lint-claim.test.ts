import { describe, expect, it } from "vitest";
import type { Attribution, ClaimRecord, Selector } from "@/domain/claim";
import type { LintRule } from "@/domain/lint/finding";
import { lintClaim } from "@/domain/lint/lint-claim";
import {
  claim,
  document,
  on,
  organization,
  outlet,
  ownReporting,
  person,
  reportedly,
  unnamed,
  unnamedGroup,
} from "../newsroom";

const courier = outlet("The Courier");
const asOf = on("2024-03-10");
const told = { in: courier, at: "2024-03-01" };

const said = (text: string) => claim(text).said(person("Ines Okafor"), told).record();

function with_(record: ClaimRecord, changes: Partial<Attribution>): ClaimRecord {
  return { ...record, attributions: record.attributions.map((each) => ({ ...each, ...changes })) };
}

function selector(role: Selector["role"], exact: string): Selector {
  return { role, exact, prefix: "", suffix: "", start: 0, end: exact.length };
}

const cue = (text: string, lemma: string, kind: NonNullable<Attribution["cue"]>["class"] = "neutral") => ({
  cue: { text, lemma, class: kind },
});

const rulesOf = (record: ClaimRecord) => lintClaim(record, asOf).map(({ rule }) => rule);
const fires = (rule: LintRule, record: ClaimRecord) => expect(rulesOf(record)).toContain(rule);
const silent = (rule: LintRule, record: ClaimRecord) => expect(rulesOf(record)).not.toContain(rule);

describe("what has to be mended", () => {
  it("a claim without attribution or evidence", () => {
    fires("unsourced", claim("The dam held.").record());
    expect(lintClaim(claim("The dam held.").record(), asOf)).toMatchObject([
      { id: "unsourced:text", level: "must" },
    ]);
    fires("unsourced", claim("The dam held.").declined(organization("Dam Board"), told).record());
    fires("unsourced", claim("The dam held.").denied(person("Ines Okafor"), told).record());
    silent("unsourced", said("The dam held."));
    silent("unsourced", claim("The dam held.").shown("Inspection", { at: "2024-03-01" }).record());
    silent("unsourced", claim("The dam held.").said(unnamed("an engineer"), told).record());
    silent("unsourced", claim("The dam held.").withdrew(person("Ines Okafor"), told).record());
  });
  it("a claim without text", () => {
    for (const text of ["", " ", "\n\t"]) fires("empty", said(text));
    for (const text of ["The dam held.", "?"]) silent("empty", said(text));
  });
  it("a date that cannot be read", () => {
    for (const happened of [
      "yesterday",
      "30.1.2018",
      "2018-13",
      "Jan 2018",
      "2018/?",
      "2018-02-29",
      "2018-01-30T17:02",
      "soon",
    ])
      fires("unreadable_date", { ...said("The dam held."), happened });
    for (const happened of [
      "2018-01-30",
      "2016-09",
      "2014",
      "2018-01?",
      "2018-01-30/2018-02-02",
      "2018-01-28/",
      "2018-21",
      "-0043",
      "",
      "  ",
      null,
    ])
      silent("unreadable_date", { ...said("The dam held."), happened });
    fires("unreadable_date", with_(said("The dam held."), { saidAt: "on Tuesday" }));
  });
});

const hidden = (text: string) => claim(text).said(unnamedGroup(""), told).record();

describe("“reportedly” owes readers by whom", () => {
  it.each([
    "Naryshkin reportedly met Pompeo.",
    "The mine was allegedly flooded on purpose.",
    "The fund supposedly paid for the yacht.",
    "The minister purportedly signed the order in March.",
    "The general is said to have fled to Minsk.",
    "The two banks are believed to be close to a merger.",
    "The envoy was rumoured to have a second passport.",
    "The ship is thought to carry grain from Berdyansk.",
    "It is alleged that the tender was rigged.",
    "It was said that the crew had mutinied.",
    "The singer was reputedly paid in gold.",
    "Reportedly the talks went on until dawn.",
    "The pair are understood to have parted.",
  ])("%s", (text) => fires("hedge_without_source", hidden(text)));

  it.each([
    "Naryshkin met Pompeo.",
    "The paper reported a loss.",
    "The suspect was charged with alleged fraud.",
    "The minister said “they reportedly paid”.",
    'The letter calls him "an allegedly honest man".',
    "The crew is believed by the court.",
    "The rumour was false.",
    "The bridge is unsafe.",
    "The agency believed the numbers.",
    "The general said that he would flee.",
    "The police understood the risk.",
    "The bank is close to a merger.",
  ])("not: %s", (text) => silent("hedge_without_source", hidden(text)));

  it("a source that is named or described explains it", () => {
    silent("hedge_without_source", said("Naryshkin reportedly met Pompeo."));
    silent(
      "hedge_without_source",
      claim("The mine was allegedly flooded.").said(unnamed("an engineer at the mine"), told).record(),
    );
    silent(
      "hedge_without_source",
      claim("The mine was reportedly flooded.")
        .said(unnamedGroup(""), { ...told, via: [outlet("Radio Norte")] })
        .record(),
    );
  });
  it("an outlet that writes it in its own voice explains nothing, and neither does silence", () => {
    fires(
      "hedge_without_source",
      claim("The mine was flooded.")
        .said(ownReporting(courier), { ...told, hedge: reportedly })
        .record(),
    );
    fires(
      "hedge_without_source",
      claim("The mine was flooded.")
        .said(unnamedGroup(""), { ...told, hedge: reportedly })
        .record(),
    );
    fires(
      "hedge_without_source",
      claim("The mine was reportedly flooded.")
        .said(unnamedGroup(""), told)
        .declined(person("Ines Okafor"), told)
        .record(),
    );
    silent(
      "hedge_without_source",
      claim("The mine was flooded.")
        .said(ownReporting(outlet("Radio Norte")), { ...told, hedge: reportedly })
        .record(),
    );
    silent(
      "hedge_without_source",
      claim("The mine may be flooded.")
        .said(unnamedGroup(""), { ...told, hedge: { text: "may", kind: "epistemic" } })
        .record(),
    );
  });
});

const byOne = (description: string) => claim("The merger is off.").said(unnamed(description), told).record();

describe("“sources” with one behind it", () => {
  it.each([
    "sources",
    "Sources close to the board",
    "senior officials",
    "two officials",
    "US officials with knowledge of the talks",
    "people familiar with the matter",
    "several diplomats",
    "the investigators",
    "company executives",
    "Western diplomats in Kyiv",
    "three aides to the minister",
    "some lawmakers",
  ])("%s", (description) => fires("plural_sources", byOne(description)));
  it.each([
    "a source",
    "one of the officials",
    "an official",
    "a senior official who works with diplomats",
    "a reporter for the network",
    "the spokesperson for officials in Riga",
    "an aide to lawmakers",
    "one of several aides",
    "a person familiar with the matter",
    "a Western diplomat",
    "the lone source among officials",
    "somebody in the room",
  ])("not: %s", (description) => silent("plural_sources", byOne(description)));
  it("a group may be called one, and the claim's own words are looked at too", () => {
    silent("plural_sources", claim("The merger is off.").said(unnamedGroup("officials"), told).record());
    silent("plural_sources", claim("The merger is off.").declined(unnamed("officials"), told).record());
    fires("plural_sources", claim("Sources say the merger is off.").said(unnamed("a banker"), told).record());
    silent(
      "plural_sources",
      claim("Sources say the merger is off.")
        .said(unnamed("a banker"), told)
        .said(unnamed("a lawyer"), told)
        .record(),
    );
    silent(
      "plural_sources",
      claim("Officials from both sides met.").said(unnamed("a banker"), told).record(),
    );
  });
});

describe("a confirming verb on a claim that the rules do not confirm", () => {
  it.each([
    "The ministry confirmed the deal.",
    "Brandt admitted taking the money.",
    "The company acknowledged that the pump failed.",
    "The report reveals that the dam was unsafe.",
    "The minister conceded defeat in the vote.",
    "Okafor confirmed she had met the envoy.",
    "The bank disclosed a second loan.",
    "The video proves that the bridge was hit.",
    "The regulator verified the figures.",
    "The pilot admitted that he was drunk.",
    "A second witness corroborated the account.",
    "The spokesman revealed how the files were lost.",
  ])("%s", (text) => fires("confirming_verb", said(text)));
  it.each([
    "The ministry said the deal was off.",
    "The ministry did not confirm the deal.",
    "The CIA refused to confirm the visit.",
    "The CIA neither confirmed nor denied it.",
    "The Senate confirmed Pompeo.",
    "Pompeo was confirmed as director.",
    "Pompeo was confirmed by the Senate in January.",
    "The singer was admitted to hospital.",
    "The school admitted 40 students.",
    "The company revealed its new logo.",
    "Confirmed cases rose to 400.",
    "The talks proved difficult.",
    "The visit has not been confirmed.",
    "The report could not be independently verified.",
    "The minister said “we confirmed nothing”.",
    "The club acknowledged the crowd.",
    "Okafor conceded a penalty in the last minute.",
    "The newly disclosed letters are in Riga.",
    "Inspectors need to verify the figures.",
  ])("not: %s", (text) => silent("confirming_verb", said(text)));
  it("what the record confirms may be called so", () => {
    silent(
      "confirming_verb",
      claim("Brandt admitted taking the money.")
        .said(person("Samuel Brandt"), { ...told, standing: "participant" })
        .record(),
    );
    silent(
      "confirming_verb",
      claim("The ministry confirmed the deal.")
        .shown("Contract", { at: "2024-03-01", authority: true })
        .record(),
    );
  });
  it("the article's cue counts as well", () => {
    fires("confirming_verb", with_(said("The deal is off."), cue("confirmed", "confirm", "confirm")));
    fires("confirming_verb", with_(said("The deal is off."), cue("revealed", "reveal", "discovery")));
    silent("confirming_verb", with_(said("The deal is off."), cue("said", "say")));
    silent("confirming_verb", with_(said("The deal is off."), cue("found", "find", "discovery")));
    silent(
      "confirming_verb",
      with_(
        claim("The deal is off.")
          .said(ownReporting(courier), told)
          .neitherConfirmedNorDenied(person("Ines Okafor"), told)
          .record(),
        { ...cue("would not confirm", "confirm", "confirm") },
      ),
    );
  });
});

describe("declined, not refused, and never a denial", () => {
  it.each([
    "The CIA refused to comment.",
    "The CIA refused comment.",
    "The minister refused to deny the report.",
    "The bank refused to confirm the loan.",
    "The envoy, refusing to comment, left the room.",
    "Both clubs refuse to comment.",
    "The palace refuses to deny it.",
    "His refusal to comment lasted a week.",
    "The agency has refused to comment since May.",
    "The board refused to confirm or deny it.",
    "Okafor was refusing to deny it.",
    "Diallo refused to comment on the transfer.",
  ])("%s", (text) => fires("refused_or_declined", said(text)));
  it.each([
    "The CIA declined to comment.",
    "The witness refused to testify.",
    "The minister refused to resign.",
    "The bank refused the loan.",
    "The crew refused to sail.",
    "The envoy denied the report.",
    "The court refused the appeal.",
    "Hungary refused entry to the envoy.",
    "The club did not respond.",
    "He said “they refused to comment”.",
    "The palace would neither confirm nor deny it.",
    "The refusal was final.",
  ])("not: %s", (text) => silent("refused_or_declined", said(text)));

  const denies = (changes: Partial<Attribution>) =>
    with_(claim("The deal is off.").denied(organization("Dam Board"), told).record(), changes);
  it.each([
    "declined comment",
    "declined to comment",
    "did not respond",
    "had no comment",
    "would not comment",
    "refused to comment",
  ])("“%s” recorded as a denial", (text) =>
    fires("refused_or_declined", denies(cue(text, text.split(" ")[0]!))),
  );
  it.each(["denied", "flatly denied", "rejected", "dismissed", "said it was untrue", "disputed"])(
    "“%s” is one",
    (text) => silent("refused_or_declined", denies(cue(text, text.split(" ")[0]!, "deny"))),
  );
  it("the excerpt shows it where no cue is kept", () => {
    fires(
      "refused_or_declined",
      denies({ selectors: [selector("excerpt", "The board declined to comment to The Courier")] }),
    );
    silent(
      "refused_or_declined",
      denies({ selectors: [selector("excerpt", "The board denied it and declined to comment further")] }),
    );
    silent("refused_or_declined", denies({}));
  });
});

describe("refuted, or only denied", () => {
  it.each([
    "The ministry refuted the report.",
    "The study debunked the minister's figures.",
    "The embassy refutes the account.",
    "The club was refuting the story.",
    "The letter disproved the alibi.",
    "The rumour was debunked on Friday.",
    "The charge has been disproven.",
    "The company refuted that it knew.",
    "A spokesman refuted the claim.",
    "The story was proven false.",
    "The palace debunks the tale.",
    "The general refuted his own aide.",
  ])("%s", (text) => fires("refuted_or_denied", said(text)));
  it.each([
    "The ministry denied the report.",
    "The ministry could not refute the report.",
    "The evidence is irrefutable.",
    "The minister rebutted the charge.",
    "Nobody has refuted it.".replace("Nobody has", "Nobody could"),
    "The embassy tried to refute the account.",
    "The envoy rejected the claim.",
    "The company disputed the figures.",
    "He said “I refuted that”.",
    "The theory was not disproved.",
    "The lab failed to disprove it.",
    "The claim stands unrefuted.",
  ])("not: %s", (text) => silent("refuted_or_denied", said(text)));
  it("a document that shows it makes it a refutation, and a cue alone does not", () => {
    const denied = with_(
      claim("The deal is off.").denied(person("Ines Okafor"), told).record(),
      cue("refuted", "refute", "deny"),
    );
    fires("refuted_or_denied", denied);
    silent("refuted_or_denied", {
      ...denied,
      evidence: claim("").shown("Contract", { at: "2024-03-01", authority: true, against: true }).record()
        .evidence,
    });
    silent("refuted_or_denied", with_(denied, cue("denied", "deny", "deny")));
    silent(
      "refuted_or_denied",
      claim("The lab refuted the study.").shown("Paper", { at: "2024-03-01", authority: true }).record(),
    );
  });
});

describe("no reason for anonymity", () => {
  const descriptions = ["an official", "a banker", "a nurse", "one engineer", "a diplomat", "an aide"];
  it.each(descriptions)("%s on background", (who) =>
    fires("anonymity_without_reason", claim("The deal is off.").said(unnamed(who), told).record()),
  );
  it.each(descriptions)("%s on deep background", (who) =>
    fires(
      "anonymity_without_reason",
      claim("The deal is off.")
        .denied(unnamedGroup(`${who}s`), { ...told, terms: "deep_background" })
        .record(),
    ),
  );
  it.each(descriptions)("%s with a reason, or on record, or silent", (who) => {
    const record = claim("The deal is off.").said(unnamed(who), told).record();
    silent(
      "anonymity_without_reason",
      with_(record, { anonymityReason: "not authorized to speak publicly" }),
    );
    silent("anonymity_without_reason", claim("The deal is off.").declined(unnamed(who), told).record());
    silent(
      "anonymity_without_reason",
      claim("The deal is off.")
        .said(unnamed(who), { ...told, terms: "unknown" })
        .record(),
    );
    fires("anonymity_without_reason", with_(record, { anonymityReason: "  " }));
  });
  it.each(["Ines Okafor", "Dam Board", "Luis Andrade"])("%s has a name", (name) =>
    silent(
      "anonymity_without_reason",
      claim("The deal is off.")
        .said(person(name), { ...told, terms: "background" })
        .record(),
    ),
  );
});

/** A claim, who confirms it with standing, and in which words. */
const confirmedBy = (text: string, name: string, words: string, excerpt = "") =>
  with_(
    claim(text)
      .confirmed(person(name), { ...told, standing: "authority_over_record" })
      .record(),
    {
      selectors: [selector("content", words), ...(excerpt === "" ? [] : [selector("excerpt", excerpt)])],
    },
  );

describe("a confirmation that covers half of the proposition", () => {
  it.each<[string, string, string]>([
    ["Naryshkin met Pompeo.", "Anatoly Antonov", "He had meetings with his colleagues here"],
    [
      "Naryshkin met CIA director Mike Pompeo.",
      "Anatoly Antonov",
      "Sergey Naryshkin was here. He had meetings.",
    ],
    ["The minister signed the contract with Rosneft.", "Ines Okafor", "The contract was signed on Monday"],
    ["Brandt paid Luis Andrade for the files.", "Samuel Brandt", "I paid for the files"],
    ["Okafor flew to Geneva with Diallo.", "Ines Okafor", "I was in Geneva last week"],
    ["Aeroflot carried Naryshkin to New York.", "Anatoly Antonov", "Naryshkin arrived by plane"],
    ["The bank lent money to Vogel and Lindqvist.", "Lena Vogel", "The bank lent me money"],
    ["The CIA warned the FSB of the attack.", "Dmitri Orlov", "The FSB was warned in time"],
    ["Keane is a lawyer for Gazprom.", "Martin Keane", "I work as a lawyer for an energy company"],
    ["Diallo left Arsenal for Bayern Munich.", "Amina Diallo", "I leave Arsenal with a heavy heart"],
    ["Radio Norte paid Petra Lindqvist.", "Tomas Reyes", "Radio Norte pays its witnesses"],
    ["Suzuki met Andrade in Lisbon.", "Hana Suzuki", "I was in Lisbon in May"],
  ])("%s — %s: %s", (text, name, words) => fires("half_covered", confirmedBy(text, name, words)));

  it.each<[string, string, string]>([
    [
      "Sergey Naryshkin, director of the SVR, visited the United States.",
      "Anatoly Antonov",
      "Sergey Yevgenievich was here. He arrived.",
    ],
    ["Naryshkin met Pompeo.", "Anatoly Antonov", "Naryshkin met Pompeo on Friday"],
    ["Naryshkin met Pompeo.", "Mike Pompeo", "I met Naryshkin"],
    ["Okafor flew to Geneva.", "Ines Okafor", "I flew to Geneva"],
    ["Naryshkin visited the United States.", "Anatoly Antonov", "He came to the U.S. last week"],
    ["Naryshkin met CIA director Mike Pompeo.", "Mike Pompeo", "Of course I met him"],
    ["The dam held.", "Ines Okafor", "It held"],
    ["The Russian envoy resigned on Tuesday.", "Ines Okafor", "The envoy has resigned"],
    ["The BBC fired Keane.", "Martin Keane", "The B.B.C. let me go"],
    ["Okafor sued the CIA.", "Ines Okafor", "I sued the Central Intelligence Agency"],
    ["Zoë Müller resigned.", "Hana Suzuki", "Muller resigned"],
    ["Diallo was in Paris.", "Tomas Reyes", "Diallo was here all day"],
    ["Brandt signed the lease.", "Tomas Reyes", "He signed it"],
  ])("not: %s — %s: %s", (text, name, words) => silent("half_covered", confirmedBy(text, name, words)));

  it("asks nothing where the scope says what is confirmed, where a document proves it, or where it confirms nothing", () => {
    const half = confirmedBy("Naryshkin met Pompeo.", "Anatoly Antonov", "He met his colleagues");
    silent("half_covered", { ...half, scope: "That he met colleagues is confirmed" });
    silent("half_covered", {
      ...half,
      evidence: claim("").shown("Visitor log", { at: "2024-03-01", authority: true }).record().evidence,
    });
    silent("half_covered", with_(half, { proximity: "unknown" }));
    silent("half_covered", with_(half, { selectors: [] }));
    silent(
      "half_covered",
      confirmedBy(
        "Naryshkin met Pompeo.",
        "Anatoly Antonov",
        "They met",
        "Antonov, asked about Naryshkin and Pompeo, said",
      ),
    );
  });
});

describe("a compound claim", () => {
  it("is named with its parts and where the second begins", () => {
    const text = "Naryshkin flew to New York and met Pompeo.";
    const [finding] = lintClaim(said(text), asOf);
    expect(finding).toMatchObject({ id: "compound:text", level: "answer", about: { field: "text" } });
    expect(finding?.words).toContain("“Naryshkin flew to New York” and “Naryshkin met Pompeo”");
    expect(text.slice(finding?.span?.start, finding?.span?.end)).toBe("and met Pompeo.");
  });
});

describe("every finding", () => {
  it("has an id of its own, so that an answer stays with it", () => {
    const record = claim("It was reportedly confirmed, reportedly.")
      .said(unnamedGroup(""), { ...told, hedge: reportedly })
      .record();
    const ids = lintClaim(record, asOf).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("hedge_without_source:text:reportedly");
    expect(lintClaim(record, asOf)).toEqual(lintClaim(structuredClone(record), asOf));
  });
  it("is not asked of a plain claim from a document", () =>
    expect(
      lintClaim(claim("The mine closed in 2019.").said(document("the annual report"), told).record(), asOf),
    ).toEqual([]));
});
