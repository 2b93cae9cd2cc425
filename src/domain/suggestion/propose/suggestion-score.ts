import { sameDocument } from "../../draft/three-way";
import { plainName } from "../../plain-name";
import type { EntityChoice } from "../form/form";
import type { DeskSuggestion, DismissReason, Outcome } from "../suggestion";
import { type CorrectionKind, correctionKinds, correctionsOf } from "../wording/correction-kinds";

/** What a suggestion is measured by. */
export type Judged = Pick<
  DeskSuggestion,
  "origin" | "reading" | "model" | "proposal" | "form" | "outcome" | "reason"
>;

/** Names of an entity, in any of which a proposal may have meant it. */
export type NamesOf = (entityId: string) => readonly string[];

export type Outcomes = Record<Outcome, number>;
export type Share = { of: number; from: number };

/** How the newsroom's own decisions judge what was read out of its articles. Shares are counts, to be divided by the reader. */
export type DeskScore = {
  /** What was read, by what became of it. */
  outcomes: Outcomes;
  /** The same, by how far the reading trusted itself. */
  confidence: { grade: "strong" | "fair" | "weak"; outcomes: Outcomes }[];
  dismissed: Record<DismissReason, number>;
  /** Attributions that an editor had to make by hand. */
  byHand: number;
  /** Of what was decided: what an editor kept, changed or not. */
  precision: Share;
  /** Of what was decided: what was accepted without a change. */
  asItWas: Share;
  /** Of what an editor kept or made by hand: what had been read. */
  recall: Share;
  /** Each field of the form: how often it was changed, of the forms in which it counted. Most often changed first. */
  fields: { field: string; changed: number; from: number }[];
  /** What editors corrected, by its kind, of what they kept. */
  corrected: Corrected;
  /** The same of suggestions that the newsroom's model has a part in: none of them counts above. */
  byModel: Pick<DeskScore, "outcomes" | "precision" | "asItWas" | "corrected">;
};

export type Corrected = Record<CorrectionKind, number>;

const nothingYet = (): Outcomes => ({ open: 0, accepted: 0, changed: 0, merged: 0, split: 0, dismissed: 0 });

export function scoreSuggestions(suggestions: readonly Judged[], namesOf: NamesOf): DeskScore {
  const isOfModel = ({ model }: Judged) => model !== null;
  const read = suggestions.filter((one) => one.origin === "extraction" && !isOfModel(one));
  const ofModel = suggestions.filter(isOfModel);
  const outcomes = countOutcomes(read);
  const dismissed: DeskScore["dismissed"] = {
    not_a_claim: 0,
    wrong_source: 0,
    wrong_words: 0,
    already_tagged: 0,
    not_news: 0,
    other: 0,
  };
  for (const { reason } of read) if (reason !== null) dismissed[reason] += 1;
  const byHand = suggestions.filter(({ origin, outcome }) => origin === "hand" && isKept(outcome)).length;
  const kept = keptOf(read);
  return {
    outcomes,
    confidence: (["strong", "fair", "weak"] as const).map((grade) => ({
      grade,
      outcomes: countOutcomes(read.filter(({ reading }) => reading?.confidence === grade)),
    })),
    dismissed,
    byHand,
    ...sharesOf(read),
    recall: { of: kept, from: kept + byHand },
    fields: changedFields(read, namesOf),
    corrected: correctedIn(read, namesOf),
    byModel: {
      outcomes: countOutcomes(ofModel),
      ...sharesOf(ofModel),
      corrected: correctedIn(ofModel, namesOf),
    },
  };
}

const keptOf = (suggestions: readonly Judged[]) =>
  suggestions.filter(({ outcome }) => isKept(outcome)).length;

function sharesOf(suggestions: readonly Judged[]): Pick<DeskScore, "precision" | "asItWas"> {
  const { open, accepted } = countOutcomes(suggestions);
  const decided = suggestions.length - open;
  return { precision: { of: keptOf(suggestions), from: decided }, asItWas: { of: accepted, from: decided } };
}

/** A split has several forms, and of one that is merged the claim is another's. */
function correctedIn(read: readonly Judged[], namesOf: NamesOf): Corrected {
  const counts = Object.fromEntries(correctionKinds.map((kind) => [kind, 0])) as Corrected;
  const isSame = (before: EntityChoice | null, after: EntityChoice | null) =>
    sameField(before, after, namesOf);
  for (const { outcome, proposal, form } of read) {
    if (outcome !== "accepted" && outcome !== "changed" && outcome !== "merged") continue;
    const how = { withClaim: outcome !== "merged" };
    for (const kind of correctionsOf(proposal, form, isSame, how)) counts[kind] += 1;
  }
  return counts;
}

/** Kept, as one claim or several. */
export function isKept(outcome: Outcome): boolean {
  return outcome === "accepted" || outcome === "changed" || outcome === "merged" || outcome === "split";
}

function countOutcomes(suggestions: readonly Judged[]): Outcomes {
  const counts = nothingYet();
  for (const { outcome } of suggestions) counts[outcome] += 1;
  return counts;
}

/** A split has several forms, and of one that is merged the claim is another's: those fields count only where they were kept. */
function changedFields(read: readonly Judged[], namesOf: NamesOf): DeskScore["fields"] {
  const fields = new Map<string, { changed: number; from: number }>();
  for (const { outcome, proposal, form } of read) {
    if (outcome !== "accepted" && outcome !== "changed" && outcome !== "merged") continue;
    const parts = outcome === "merged" ? (["attribution"] as const) : (["claim", "attribution"] as const);
    for (const part of parts) {
      const [before, after] = [proposal[part], form[part]] as [Part, Part];
      for (const name of Object.keys(before)) {
        const count = fields.get(`${part}.${name}`) ?? { changed: 0, from: 0 };
        count.from += 1;
        if (!sameField(before[name], after[name], namesOf)) count.changed += 1;
        fields.set(`${part}.${name}`, count);
      }
    }
  }
  return [...fields]
    .map(([field, count]) => ({ field, ...count }))
    .sort((a, b) => b.changed - a.changed || (a.field < b.field ? -1 : 1));
}

type Part = Record<string, unknown>;

/** Who is meant counts and not how: somebody chosen by an id is whom a proposal named by one of their names. */
function sameField(before: unknown, after: unknown, namesOf: NamesOf): boolean {
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((one, at) => sameField(one, after[at], namesOf));
  if (isChoice(before) && isChoice(after)) return sameChoice(before, after, namesOf);
  if (isRelay(before) && isRelay(after))
    return before.description === after.description && sameField(before.entity, after.entity, namesOf);
  return sameDocument(before, after);
}

function sameChoice(before: EntityChoice, after: EntityChoice, namesOf: NamesOf): boolean {
  const names = (choice: EntityChoice) =>
    ("id" in choice ? namesOf(choice.id) : [choice.create.name]).map(plainName);
  if ("id" in before && "id" in after) return before.id === after.id;
  const known = new Set(names(before));
  return names(after).some((name) => known.has(name));
}

function isChoice(value: unknown): value is EntityChoice {
  return (
    typeof value === "object" && value !== null && ("create" in value || Object.keys(value).join() === "id")
  );
}

function isRelay(value: unknown): value is { entity: EntityChoice | null; description: string | null } {
  return typeof value === "object" && value !== null && "entity" in value && "description" in value;
}
