import type { Directness, EvidenceKind, GroundRules, Proximity, SourceIdentity, Stance } from "./vocabulary";

/** The fields of an attribution in a reader's words. */
export const directnessWords: Record<Directness, string> = {
  direct_quote: "Direct quote",
  partial_quote: "Partial quote",
  paraphrase: "Paraphrase",
  document: "From a document",
};

export const groundRulesWords: Record<GroundRules, string> = {
  on_record: "on record",
  background: "on background",
  deep_background: "on deep background",
  unknown: "terms not known",
};

export const stanceWords: Record<Stance, string> = {
  asserts: "Asserts",
  confirms: "Confirms",
  denies: "Denies",
  disputes: "Disputes",
  corrects: "Corrects",
  retracts: "Withdraws",
  declined_comment: "Declined to comment",
  no_response: "Did not respond",
  neither_confirms_nor_denies: "Neither confirmed nor denied",
};

export const identityWords: Record<SourceIdentity, string> = {
  named_person: "Named person",
  unnamed_person: "Person not named",
  named_organization: "Named organization",
  unnamed_group: "Group not named",
  document: "Document",
  outlet_observation: "The outlet’s own reporting",
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
