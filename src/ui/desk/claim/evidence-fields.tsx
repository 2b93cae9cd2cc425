"use client";

import { evidenceWords } from "@/domain/attribution-words";
import type { ClaimSnapshot, EvidenceSnapshot } from "@/domain/dossier/snapshot";
import { buttonLook } from "../../button-look";
import { EmptyNote } from "../../empty-note";
import { FieldActions } from "../form/field-grid";
import { replaced, without } from "../form/list-edits";
import { DeskSection } from "../frame/desk-section";
import { Fold } from "../frame/fold";
import { FoldSummary, FoldTitle } from "../frame/fold-summary";
import type { Editing, Entities } from "../history/editing";
import { blankEvidence, EvidenceOne } from "./evidence-one";

export type NewPart = (kind: "evidence" | "determination") => Promise<{ id: string; key: string }>;

/** Documents and records that we can show, for the claim or against it. */
export function EvidenceFields(
  props: Editing<ClaimSnapshot> & { entities: Entities; newPart: NewPart; now: Date },
) {
  const { content, edit, act, entities, newPart, now } = props;
  const set = (id: string, change: Partial<EvidenceSnapshot>, words: string) =>
    edit((claim) => ({ ...claim, evidence: replaced(claim.evidence, id, change) }), words);

  async function add() {
    const part = await newPart("evidence");
    const one = { ...blankEvidence(now), ...part, publisherId: null };
    act((claim) => ({ ...claim, evidence: [...claim.evidence, one] }), "Added evidence");
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#shown-${part.id} input`)?.focus());
  }

  return (
    <DeskSection id="evidence" title="Evidence" count={content.evidence.length}>
      {content.evidence.length === 0 ? (
        <EmptyNote>No document or record is held for it or against it.</EmptyNote>
      ) : null}
      <ol>
        {content.evidence.map((one) => (
          <li key={one.id} className="border-b border-hair" id={`shown-${one.id}`}>
            <Fold
              opens={one.title === ""}
              summary={
                <FoldSummary>
                  <FoldTitle>{one.title || "Without a title"}</FoldTitle>
                  <span className="text-ink-3">
                    {evidenceWords[one.kind]}, {one.bearing === "supports" ? "supports it" : "contradicts it"}
                  </span>
                </FoldSummary>
              }
            >
              <EvidenceOne
                className="pb-4"
                shown={one}
                change={(change, words) => set(one.id, change, words)}
                publisher={one.publisherId === null ? null : entities.nameOf(one.publisherId)}
                publishedBy={(entity) => set(one.id, { publisherId: entity?.id ?? null }, "Publisher")}
                find={entities.find}
                create={entities.create}
              />
              <FieldActions>
                <button
                  className={buttonLook("plain", "quiet")}
                  type="button"
                  onClick={() =>
                    act(
                      (claim) => ({ ...claim, evidence: without(claim.evidence, one.id) }),
                      `Took out the evidence “${one.title}”`,
                    )
                  }
                >
                  Take this evidence out
                </button>
              </FieldActions>
            </Fold>
          </li>
        ))}
      </ol>
      <FieldActions>
        <button className={buttonLook()} type="button" onClick={() => void add()}>
          Add evidence
        </button>
      </FieldActions>
    </DeskSection>
  );
}
