import { apart } from "../apart";
import { givesStanding } from "../attribution-meaning";
import type { Attribution, Evidence } from "../claim";
import type { Independence } from "../sourcing/independence";
import { carriesWeight } from "../sourcing/public-record";
import { isNamed, speakerWords, verbOf } from "../sourcing/speaker";
import { isToldBody, spokenForBy } from "../sourcing/told-body";
import type { Weighed } from "../sourcing/weighed";
import type { Status } from "../vocabulary";
import { deniedOnce } from "./denied-once";
import { withoutStanding } from "./lacks";
import { count, counted, listed, plural, sentence, titled, verb } from "./wording";

/** The rule in a reader's words, as a heading that is either met or not. */
export function titleOf(rule: Status): string {
  switch (rule) {
    case "retracted":
      return "Everyone who said it has withdrawn it";
    case "refuted":
      return "A document with authority shows the contrary";
    case "disputed":
      return "Someone in a position to know denies it on record";
    case "confirmed":
      return "A document with authority shows it, or someone in a position to know says so on record";
    case "corroborated":
      return "At least two independent origins say so";
    case "reported":
      return "A named source or an outlet’s own reporting says so";
    case "alleged":
      return "Only sources without a name, or without a record here, say so";
    case "unsourced":
      return "Nobody is on record as saying so, and no document shows it";
    default: {
      const unknown: never = rule;
      return unknown;
    }
  }
}

/** One sentence or two: what met the rule, or what is missing. Never empty. */
export function because(rule: Status, met: boolean, weighed: Weighed): string {
  switch (rule) {
    case "retracted":
      return retracted(met, weighed);
    case "refuted":
      return refuted(met, weighed);
    case "disputed":
      return disputed(met, weighed);
    case "confirmed":
      return confirmed(met, weighed);
    case "corroborated":
      return corroborated(weighed.independence());
    case "reported":
      return reported(met, weighed);
    case "alleged":
      return alleged(met, weighed);
    case "unsourced":
      return unsourced(met, weighed);
    default: {
      const unknown: never = rule;
      return unknown;
    }
  }
}

function retracted(met: boolean, { record }: Weighed): string {
  const acts = [...record.withdrawn.map((each) => each.by), ...record.bareRetractions];
  const withdrew = `${speakers(acts)} withdrew what had been said`;
  if (met) return `${withdrew}; nobody else stands by it.`;
  if (acts.length === 0) return "Nobody has withdrawn it.";
  const left = [...names(record.asserting), ...titles(record.supporting)];
  return left.length === 0
    ? `${withdrew}.`
    : `${withdrew}, but ${listed(left)} still ${verbWith(record.asserting, record.supporting, "stands", "stand")}.`;
}

function refuted(met: boolean, { record, disproof, proof }: Weighed): string {
  const against = record.contradicting.filter((each) => each.authoritative);
  if (met) {
    const says = names(record.asserting);
    const ofWhat =
      says.length > 0 ? ` of what ${listed(says)} ${verbOf(record.asserting, "says", "say")}` : "";
    const shown = `${listed(titles(against))} ${verb(titles(against), "shows", "show")} the contrary${ofWhat}.`;
    if (proof.length === 0) return shown;
    const rival = record.supporting.filter((each) => each.authoritative);
    return `${shown} ${listed(titles(rival))} ${verb(titles(rival), "supports", "support")} it all the same; what shows the contrary is weighed first.`;
  }
  if (record.contradicting.length > 0) {
    return `${listed(titles(record.contradicting))} ${verb(titles(record.contradicting), "speaks", "speak")} against it, without authority over the record of it.`;
  }
  if (record.denials.length > 0)
    return "A denial alone does not show that it is false, and no document does.";
  return "No document with authority shows the contrary.";
}

function disputed(met: boolean, weighed: Weighed): string {
  const { record, confirming, weightyDenials, weightyContests, proof } = weighed;
  if (met) {
    const against = weightyDenials.length > 0 ? weightyDenials : weightyContests;
    const act = weightyDenials.length > 0 ? ["denies", "deny"] : ["contests", "contest"];
    const says = [...names(confirming), ...titles(record.supporting)];
    const stands = says.length > 0 ? says : names(record.asserting);
    return `${subject(against)} ${verb(names(against), act[0]!, act[1]!)} it on record, with standing; ${listed(stands)} ${says.length > 0 ? verbWith(confirming, record.supporting, "says", "say") : verbOf(record.asserting, "says", "say")} that it is so.`;
  }
  if (weightyDenials.length > 0)
    return `${subject(weightyDenials)} ${verb(names(weightyDenials), "denies", "deny")} what nobody on record says.`;
  if (weightyContests.length > 0) {
    const stop = `${subject(weightyContests)} ${verb(names(weightyContests), "contests", "contest")} it without denying it outright`;
    return proof.length > 0
      ? `${stop}, which does not outweigh a document.`
      : `${stop}; nobody's word has confirmed it.`;
  }
  const [denial] = record.denials;
  if (denial !== undefined)
    return `${sentence(speakerWords(denial))} ${verbOf([denial], "denies", "deny")} it, ${lacking(denial)}.`;
  const [contest] = record.contests;
  if (contest !== undefined)
    return `${sentence(speakerWords(contest))} ${verbOf([contest], "contests", "contest")} it, ${lacking(contest)}.`;
  const tookBack = deniedOnce(record);
  if (tookBack !== null) return tookBack;
  if (record.silences.length > 0) return "No denial is on record. Silence is not treated as a denial.";
  return "No denial is on record.";
}

function confirmed(met: boolean, { record, confirming }: Weighed): string {
  if (met) {
    const shown = record.supporting.filter((each) => each.authoritative);
    const parts = [
      ...(shown.length > 0 ? [`${listed(titles(shown))} ${verb(titles(shown), "shows", "show")} it`] : []),
      ...(confirming.length > 0
        ? [
            `${speakers(confirming)} ${verb(names(confirming), "says", "say")} so on record${standingOf(confirming)}`,
          ]
        : []),
    ];
    return `${sentence(parts.join("; "))}.`;
  }
  const [nearest] = record.asserting.filter((each) => givesStanding(each.proximity));
  if (nearest !== undefined)
    return `${sentence(speakerWords(nearest))} ${verbOf([nearest], "is close enough to know, but speaks", "are close enough to know, but speak")} ${lacking(nearest)}.`;
  const [document] = record.supporting;
  if (document !== undefined)
    return `${sentence(titled(document.title))} supports it, without authority over the record of it.`;
  const silent = names(record.silences);
  if (silent.length > 0) return `Nobody with standing says so on record. ${listed(silent)} would not say.`;
  return "Nobody with standing says so on record, and no document with authority shows it.";
}

/** The range in words, with the cut named: the sentence that stands beside the independence of a claim. */
export function corroborated({ min, max, cut }: Independence): string {
  if (max === 0) return "There is no origin.";
  const range =
    min === max
      ? counted(min, "independent origin", "independent origins")
      : `${counted(min, "independent origin", "independent origins")} for certain, ${count(max)} at most`;
  const through = cut.map((node) => apart(node.name));
  const rests = `take away ${listed(through)} and nothing remains`;
  return `There ${plural(min, "is", "are")} ${range}: ${rests}.`;
}

function reported(met: boolean, weighed: Weighed): string {
  const { record } = weighed;
  const open = weighed.open();
  if (met) {
    const says = [...names(open), ...titles(record.supporting)];
    return `${sentence(listed(says))} ${verb(says, "says", "say")} so.`;
  }
  return record.asserting.length === 0
    ? "Nobody says so by name, and no outlet reports it as its own."
    : unnamedWords(behindIt(record.asserting));
}

function alleged(met: boolean, weighed: Weighed): string {
  const { record } = weighed;
  const open = weighed.open();
  if (met) return restsOn(behindIt(record.asserting));
  if (open.length > 0) return `${subject(open)} ${verb(names(open), "is", "are")} named.`;
  return record.supporting.length > 0 ? "A document can be shown." : "No unnamed source says so either.";
}

/** Who is behind it, by why they have no name or record here: told by what they are, speaking for a body, or hidden. */
function byNamelessness(behind: readonly Attribution[]) {
  const bodies = behind.filter(isToldBody);
  const spoken = behind.filter((each) => spokenForBy(each) !== null);
  return { bodies, spoken, hidden: behind.filter((each) => ![...bodies, ...spoken].includes(each)) };
}

function restsOn(behind: readonly Attribution[]): string {
  const { bodies, spoken, hidden } = byNamelessness(behind);
  const told = [
    ...spoken.map((each) => `${speakerWords(each)}, ${speaksFor(each, "who ")}`),
    ...(bodies.length > 0 ? [`${listed(names(bodies))}, of which there is no record here`] : []),
  ];
  if (hidden.length === 0) return `All of it comes from ${[...new Set(told)].join(", and from ")}.`;
  const also = [...new Set(told)].map((each) => `, and on ${each}`).join("");
  return `Everything rests on sources that nobody names: ${listed(names(hidden))}${also}.`;
}

/** "who speaks for the plant and is not named". */
function speaksFor(said: Attribution, who: string): string {
  const body = apart(spokenForBy(said) ?? "");
  return `${who}${verbOf([said], "speaks", "speak")} for ${body} and ${verbOf([said], "is", "are")} not named`;
}

function unnamedWords(behind: readonly Attribution[]): string {
  const { bodies, spoken, hidden } = byNamelessness(behind);
  const told = spoken.map((each) => `${sentence(speakerWords(each))} ${speaksFor(each, "")}.`);
  return [
    ...(hidden.length > 0 ? [`${subject(hidden)} ${verbOf(hidden, "is", "are")} not named.`] : []),
    ...new Set(told),
    ...(bodies.length > 0 ? [`Of ${listed(names(bodies))} there is no record here.`] : []),
  ].join(" ");
}

function unsourced(met: boolean, { record }: Weighed): string {
  if (met) {
    const heard = record.denials.length + record.contests.length + record.silences.length;
    return heard > 0
      ? "All that is on record are answers to it. Nobody says that it is so."
      : "Nothing on record says or shows it, so it cannot be published.";
  }
  if (record.asserting.length > 0)
    return `${subject(record.asserting)} ${verbOf(record.asserting, "says", "say")} so.`;
  return record.supporting.length > 0
    ? `${listed(titles(record.supporting))} can be shown.`
    : "It was said once, and withdrawn.";
}

/** What keeps a statement from settling the matter, in the order in which an editor would ask. */
export function lacking(attribution: Attribution): string {
  if (isToldBody(attribution)) return "without a record here that says which body it is";
  if (spokenForBy(attribution) !== null) return "through a spokesperson who is not named";
  if (!isNamed(attribution)) return "without being named";
  if (attribution.groundRules === "unknown") return "on terms that are not stated";
  if (attribution.groundRules !== "on_record") return "not on record";
  if (!givesStanding(attribution.proximity)) {
    // Where nobody knows it, it is not said that there is none.
    const isKnown = attribution.proximity !== "unknown";
    return `${isKnown ? "without standing" : "with no standing shown"}: ${withoutStanding(attribution.proximity)}`;
  }
  if (attribution.hedge !== null) return `in weakened words (${titled(attribution.hedge.text)})`;
  return carriesWeight(attribution) ? "on record, with standing" : "without weight";
}

function standingOf(confirming: Attribution[]): string {
  const [only, second] = confirming;
  if (only === undefined || second !== undefined) return ", with standing";
  switch (only.proximity) {
    case "participant":
      return ", as one who took part";
    case "eyewitness":
      return ", as an eyewitness";
    case "authority_over_record":
      return ", with authority over the record of it";
    case "second_hand":
    case "relay":
    case "unknown":
      return "";
    default: {
      const unknown: never = only.proximity;
      return unknown;
    }
  }
}

/** Where only hidden sources are left, outlets that repeat each other may stand beside them: they are not behind it. */
function behindIt(asserting: readonly Attribution[]): Attribution[] {
  return asserting.filter((each) => !isNamed(each));
}

/** The verb of people and documents together. */
function verbWith(
  said: readonly Attribution[],
  shown: readonly Evidence[],
  singular: string,
  other: string,
): string {
  const several = new Set([...names(said), ...titles(shown)]).size > 1;
  return several ? other : verbOf(said, singular, other);
}

function names(attributions: readonly Attribution[]): string[] {
  return attributions.map(speakerWords);
}

function titles(evidence: readonly Evidence[]): string[] {
  return evidence.map((each) => titled(each.title));
}

function speakers(attributions: readonly Attribution[]): string {
  return listed(names(attributions));
}

function subject(attributions: readonly Attribution[]): string {
  return sentence(speakers(attributions));
}
