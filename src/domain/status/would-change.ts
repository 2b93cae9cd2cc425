import { apart } from "../apart";
import { givesStanding } from "../attribution-meaning";
import type { Attribution } from "../claim";
import { attributionPaths } from "../sourcing/attribution-path";
import { originsShortOfTwo } from "../sourcing/independence";
import { certainVoices, isOnlyDescribed, isSpokenFor, outletsPassedOn } from "../sourcing/one-voice";
import { carriesWeight, type PublicRecord } from "../sourcing/public-record";
import { refusedHow, refusedWords } from "../sourcing/refusal";
import { hidesItsOrigin, isNamed, isUnnamed, speakerWords, verbOf } from "../sourcing/speaker";
import { isToldBody, spokenForBy } from "../sourcing/told-body";
import { type Weighed, weigh } from "../sourcing/weighed";
import type { Status } from "../vocabulary";
import { lacks } from "./lacks";
import { ruleThatHolds } from "./status-rules";
import { statusIn, statusWords } from "./status-words";
import { counted, listed, sentence } from "./wording";

/**
 * What would move the status that the rules give, in sentences, the likeliest first. Only what would in fact move it:
 * once a claim is confirmed, one more source changes nothing and is not asked for.
 */
export function wouldChange(weighed: Weighed, byRules: Status): string[] {
  return [...decisionEnds(weighed.record, byRules), ...byRule(weighed, byRules)];
}

function byRule(weighed: Weighed, byRules: Status): string[] {
  const { record } = weighed;
  switch (byRules) {
    case "retracted":
      return comesBack(weighed);
    case "refuted":
      return record.asserting.length === 0 || record.supporting.length > 0
        ? []
        : [
            `If ${listed(record.asserting.map(speakerWords))} withdrew it, it would be marked as ${statusIn("retracted")}.`,
          ];
    case "disputed":
      return [...answersFall(weighed), falsified];
    case "confirmed":
      return [...denied(record), falsified];
    case "corroborated":
      return [...confirmedBy(weighed), ...denied(record), falsified];
    case "reported":
      return [...moreOrigins(weighed), ...confirmedBy(weighed), ...denied(record), falsified];
    case "alleged":
      return [
        ...moreOrigins(weighed),
        "A named source, or an outlet’s own reporting, would make it reported at least.",
        ...confirmedBy(weighed),
        ...denied(record),
        falsified,
      ];
    case "unsourced":
      return weighed.weightyDenials.length > 0
        ? [
            `Anybody who said so would make it disputed, since ${listed(weighed.weightyDenials.map(speakerWords))} ${verbOf(weighed.weightyDenials, "denies", "deny")} it on record.`,
          ]
        : [
            "An unnamed source would make it alleged; a named source, or an outlet’s own reporting, would make it reported.",
            ...confirmedBy(weighed),
            falsified,
          ];
    default: {
      const unknown: never = byRules;
      return unknown;
    }
  }
}

const falsified = "A document with authority that shows the contrary would mark it as shown to be false.";

/** A document that supports the claim settles it only where no other document refutes it and nobody's denial stands. */
function comesBack({ record, disproof, weightyDenials }: Weighed): string[] {
  const whom = listed(
    [...record.withdrawn.map((each) => each.attribution), ...record.bareRetractions].map(speakerWords),
    "or",
  );
  const again = `If ${whom} said it again, or somebody else did, it would count again.`;
  const isOpposed = disproof.length + weightyDenials.length > 0;
  return isOpposed ? [again] : [again, "A document with authority would make it confirmed."];
}

function decisionEnds({ determination }: PublicRecord, byRules: Status): string[] {
  if (determination === null || determination.status === byRules) return [];
  return [
    `While the decision of ${apart(determination.by)} stands, readers see “${statusWords[determination.status].label}”; the rules say “${statusWords[byRules].label}”.`,
  ];
}

const isToldWithoutRecord = (each: Attribution) => isToldBody(each) || spokenForBy(each) !== null;

function moreOrigins({ record, independence }: Weighed): string[] {
  const missing = originsShortOfTwo(record);
  const more = `${sentence(counted(missing, "more independent origin", "more independent origins"))} would make it ${statusIn("corroborated")}.`;
  if (independence().max < 2) return [more];
  const paths = attributionPaths(record.asserting);
  const isRead = outletsPassedOn(paths);
  const mayBelong = paths.some(
    (path) => isOnlyDescribed(path) || isRead(path) || isToldWithoutRecord(path.attribution),
  );
  const certain = new Set(certainVoices(paths));
  const beside = paths.filter((path) => isSpokenFor(path) && !isRead(path) && !certain.has(path));
  const spokenFor = [...new Set(beside.map(({ attribution }) => speakerWords(attribution)))];
  const isDark = record.asserting.some(
    (each) => (isUnnamed(each) && !isToldWithoutRecord(each)) || hidesItsOrigin(each),
  );
  return [
    more,
    ...(isDark || (!mayBelong && spokenFor.length === 0)
      ? ["So would learning that the sources nobody names are different people, or which way the words came."]
      : []),
    ...(mayBelong
      ? [
          "So would learning that who is only described, or read in another outlet alone, is a voice of its own.",
        ]
      : []),
    ...(spokenFor.length > 0
      ? [
          `So would reading ${listed(spokenFor)} in another outlet, in an article that quotes nobody who may speak for it.`,
        ]
      : []),
  ];
}

function confirmedBy(weighed: Weighed): string[] {
  const { record, weightyContests } = weighed;
  if (weightyContests.length > 0) {
    const whom = listed(weightyContests.map(speakerWords));
    return [
      "A document with authority would make it confirmed.",
      `A statement on record by someone with standing would make it disputed, since ${whom} ${verbOf(weightyContests, "contests", "contest")} it.`,
    ];
  }
  // Whom a newsroom asked has standing only where an editor said so.
  const asked = record.silences
    .filter((each) => isNamed(each) && givesStanding(each.proximity))
    .map((each) => `${speakerWords(each)} (${answer(each)})`);
  const suchAs = asked.length === 0 ? "" : `, such as ${listed(asked, "or")},`;
  return [
    `A statement on record by someone with standing${suchAs} would make it confirmed; so would a document with authority.`,
    ...onTheRecord(record),
  ];
}

function answer(said: PublicRecord["silences"][number]): string {
  const { stance } = said;
  switch (stance) {
    case "declined_comment":
    case "no_response":
    case "neither_confirms_nor_denies":
      return refusedHow({ stance, words: refusedWords(said) });
    case "asserts":
    case "confirms":
    case "denies":
    case "disputes":
    case "corrects":
    case "retracts":
      return "heard";
    default: {
      const unknown: never = stance;
      return unknown;
    }
  }
}

/** Sources with standing who spoke, only not on the record: the shortest way to a confirmation. */
function onTheRecord(record: PublicRecord): string[] {
  const close = record.asserting.filter(
    (each) => !carriesWeight(each) && givesStanding(each.proximity) && each.hedge === null && !isOutlet(each),
  );
  if (close.length === 0) return [];
  return [`If ${listed(close.map(speakerWords))} said so by name and on the record, it would be confirmed.`];
}

/** Each denial is told with what it lacks, those that lack the same together. */
function denied(record: PublicRecord): string[] {
  const needed = "A denial on record by someone with standing would make it disputed.";
  const byLack = new Map<string, Attribution[]>();
  for (const each of record.denials) {
    const lack = listed(lacks(each));
    byLack.set(lack, [...(byLack.get(lack) ?? []), each]);
  }
  const does = [...byLack].map(
    ([lack, said]) => `What ${listed(said.map(speakerWords))} said does not: it lacks ${lack}.`,
  );
  return [[needed, ...does].join(" ")];
}

/** Works the ladder again without the denials, so that the sentence says what would really be left. */
function answersFall({ record, weightyDenials, weightyContests }: Weighed): string[] {
  const against = [...weightyDenials, ...weightyContests];
  const left = ruleThatHolds(
    weigh({
      ...record,
      denials: record.denials.filter((each) => !against.includes(each)),
      contests: record.contests.filter((each) => !against.includes(each)),
    }),
  );
  return [`If ${listed(against.map(speakerWords))} took that back, it would be ${statusIn(left)}.`];
}

function isOutlet(attribution: Attribution): boolean {
  return attribution.source.identity === "outlet_observation";
}
