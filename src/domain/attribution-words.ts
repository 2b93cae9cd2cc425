import { givesStanding, isSilence, saysSo } from "./attribution-meaning";
import type { Attribution, Evidence, Source } from "./claim";
import { type QuoteBeside, quoteBeside } from "./quote-beside";
import type {
  CueClass,
  Directness,
  EvidenceKind,
  GroundRules,
  HedgeKind,
  LineStyle,
  Proximity,
  Stance,
} from "./vocabulary";

/** The closed word lists of an attribution, as readers meet them. */

export const stanceWords: Record<Stance, string> = {
  asserts: "Says so",
  confirms: "Confirms",
  denies: "Denies",
  disputes: "Disputes",
  corrects: "Says this instead",
  retracts: "Takes it back",
  declined_comment: "Declined to comment",
  no_response: "Did not respond",
  neither_confirms_nor_denies: "Neither confirmed nor denied",
};

export const directnessWords: Record<Directness, string> = {
  direct_quote: "Direct quote",
  partial_quote: "Partial quote",
  paraphrase: "Paraphrase",
  document: "Document",
};

/** How it was said, beside a claim: reworded, the claim is not the quote itself. */
export function directnessBeside(text: string, said: Attribution): string {
  if (said.directness !== "direct_quote") return directnessWords[said.directness];
  return besideQuote[quoteBeside(text, said)];
}

const besideQuote: Record<QuoteBeside, string> = {
  itself: directnessWords.direct_quote,
  "in-part": directnessWords.partial_quote,
  reworded: "From a direct quote",
  "not-quoted": directnessWords.paraphrase,
};

export const groundRulesWords: Record<GroundRules, string> = {
  on_record: "On the record",
  background: "On background",
  deep_background: "On deep background",
  unknown: "Not stated",
};

export const proximityWords: Record<Proximity, string> = {
  participant: "Took part",
  eyewitness: "Saw it",
  authority_over_record: "Has authority over the record",
  second_hand: "Second hand",
  relay: "Passes it on",
  unknown: "Not known",
};

export const evidenceWords: Record<EvidenceKind, string> = {
  official_list: "Official list",
  report: "Report",
  letter: "Letter",
  court_record: "Court record",
  dataset: "Data set",
  video: "Video",
  audio: "Audio",
  photo: "Photograph",
  statement: "Statement",
  other: "Document",
};

export const cueWords: Record<CueClass, string> = {
  neutral: "neutral",
  media_relay: "names another outlet",
  confirm: "confirms",
  deny: "denies",
  distancing: "keeps a distance",
  discovery: "presents it as found out",
  belief: "belief, not knowledge",
  no_comment: "no comment",
};

export const hedgeWords: Record<HedgeKind, string> = {
  hidden_source: "the source is hidden",
  epistemic: "less than certain",
  explicit: "said to be unconfirmed",
};

/** The name under which a source is shown: its own, else the description that stands for it. */
export function sourceName(source: Source): string {
  if (source.identity === "outlet_observation" && source.description && source.entity)
    return `${source.entity.name}: ${lowerFirst(source.description)}`;
  // Whoever is not to be named is not, also where it is known whom they belong to.
  if (!isNamed(source)) return source.description ?? "Source not named";
  if (source.entity) return source.entity.name;
  return source.description ?? "Source not named";
}

function lowerFirst(text: string): string {
  return /^(A|An|The|One|Two|Its) /.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

/** Whether a source can be called to account: a person unnamed or a group unnamed cannot. */
export function isNamed(source: Source): boolean {
  return source.identity !== "unnamed_person" && source.identity !== "unnamed_group";
}

/**
 * The line beside one attribution: what it alone could carry. A refusal is hollow; a name with standing, on the record and
 * without a hedge, is solid; without a name it is thin. Who denies or disputes it has the line of what is disputed where the same
 * weight stands behind it, and is hollow otherwise, since it moves no status; never one that elsewhere on the page says that
 * somebody reports it.
 */
export function attributionLine(attribution: Attribution): LineStyle {
  if (isSilence(attribution.stance)) return "none";
  if (attribution.stance === "retracts") return "retracted";
  const { source, groundRules, proximity, hedge, part } = attribution;
  const hasWeight =
    isNamed(source) &&
    source.identity !== "outlet_observation" &&
    groundRules === "on_record" &&
    givesStanding(proximity) &&
    hedge === null &&
    (part ?? "").trim() === "";
  if (!saysSo(attribution.stance)) return hasWeight ? "disputed" : "none";
  if (!isNamed(source)) return "alleged";
  return hasWeight ? "confirmed" : "reported";
}

const weightiest: LineStyle[] = ["confirmed", "reported", "alleged"];

/** Of the lines that some words carry by themselves, that of the weightiest; null where there are none. */
export function weightiestLine(lines: readonly LineStyle[]): LineStyle | null {
  return weightiest.find((line) => lines.includes(line)) ?? null;
}

/** The line of a document: what it shows, or, without authority over the record, what it says; against a claim that alone is nothing. */
export function evidenceLine({ bearing, authoritative }: Evidence): LineStyle {
  if (bearing === "supports") return authoritative ? "confirmed" : "reported";
  return authoritative ? "refuted" : "none";
}
