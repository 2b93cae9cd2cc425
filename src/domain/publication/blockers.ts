import type { Fault } from "../dossier/faults";
import { pathWords } from "../draft/field-labels";
import type { ContentOf, DeskKind } from "../draft/subject";
import type { Collision } from "../draft/three-way";
import type { LintRule } from "../lint/finding";
import { plainWords } from "../outbox/fault-words";
import { embargoInForce } from "../wires/embargo";
import type { WireStop } from "../wires/wire-item";
import { embargoWords, stopWords } from "../wires/wire-words";
import type { Hold } from "./publication";

/** Why a draft cannot be published as it is, beside what the linter asks; each in one sentence. */
type Rule = Exclude<Hold["rule"], LintRule>;

function hold(rule: Rule, about: string, words: string, mend: string): Hold {
  return { id: `${rule}:${about}`, rule, level: "must", about: { field: "text" }, words, mend, span: null };
}

export function changedMeanwhileHold(kind: DeskKind, collisions: readonly Collision[]): Hold {
  const fields = collisions.map(({ path }) => pathWords(kind, path)).join(", ");
  return hold(
    "changed_meanwhile",
    collisions.map(({ path }) => path).join(","),
    `What readers see has changed since this draft was begun, in the same place: ${fields || "all of it"}.`,
    "Look at both, and save the draft as it should be.",
  );
}

export function pointsNowhere(id: string, name: string | null): Hold {
  return hold(
    "points_nowhere",
    id,
    `It points at ${name ? `“${name}”` : "something"}, which would not be published.`,
    "Choose another, or mend that first.",
  );
}

export function notARecord(kind: DeskKind, { path, message }: Fault): Hold {
  return hold(
    "not_a_record",
    path,
    `${pathWords(kind, path) || "It"}: ${plainWords(message).replace(/^is (?=not a date)/, "")}.`,
    "Mend it, and publish again.",
  );
}

export function addressTaken(kind: DeskKind, address: string): Hold {
  const words =
    kind === "article"
      ? `Another article is held under the address ${address}.`
      : `Another has the address “${address}” already.`;
  return hold("address_taken", address, words, "Give it another address.");
}

type OfWire = { embargoed: boolean; embargoedUntil: Date | null; stop: WireStop };

/** Why an article that came by a wire is kept back: until its embargo ends, or for good where it was stopped before it was public. */
export function heldByWire(
  { embargoed, embargoedUntil, stop }: OfWire,
  { isPublic, at }: { isPublic: boolean; at: Date },
): Hold[] {
  const embargo = embargoInForce(embargoed ? { until: embargoedUntil } : null, at);
  return [
    ...(embargo
      ? [
          hold(
            "embargoed",
            "wire",
            embargoWords(embargo.until),
            "It is free by itself from then on: publish again.",
          ),
        ]
      : []),
    ...(stop !== null && !isPublic
      ? [hold("stopped", "wire", `${stopWords[stop]}.`, "Drop it, or wait for what its wire sends instead.")]
      : []),
  ];
}

/**
 * A document without what it points at and readers would not find: a story without the claims and articles that stay
 * drafts, a question that hangs on none. What is taken out here stays in the draft.
 */
export function withoutDrafted<K extends DeskKind>(
  document: ContentOf<K>,
  isThere: (kind: "claim" | "article", id: string) => boolean,
): ContentOf<K> {
  const content: ContentOf<DeskKind> = document;
  if ("claimIds" in content)
    return {
      ...document,
      claimIds: content.claimIds.filter((id) => isThere("claim", id)),
      articleIds: content.articleIds.filter((id) => isThere("article", id)),
    };
  if ("answeredById" in content) {
    const there = (id: string | null) => (id !== null && isThere("claim", id) ? id : null);
    return { ...document, aboutId: there(content.aboutId), answeredById: there(content.answeredById) };
  }
  // What points at an attribution that was taken away points at nothing any more.
  if ("attributions" in content) {
    const ids = new Set(content.attributions.map(({ id }) => id));
    const held = (id: string | null) => (id !== null && ids.has(id) ? id : null);
    const attributions = content.attributions.map((said) => ({
      ...said,
      respondsToId: held(said.respondsToId),
      sameAsId: held(said.sameAsId),
    }));
    const relations = content.relations.filter(({ claimId }) => isThere("claim", claimId));
    return { ...document, attributions, relations };
  }
  return document;
}
