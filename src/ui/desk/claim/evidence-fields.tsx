"use client";

import { evidenceWords } from "@/domain/attribution-words";
import type { ClaimSnapshot, EvidenceSnapshot } from "@/domain/dossier/snapshot";
import type { Editing, Entities } from "../editing";
import { blankEvidence, EvidenceOne } from "../evidence-one";
import { Fold } from "../fold";
import { replaced, without } from "../list-edits";

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
    <section aria-labelledby="evidence-h" className="dpsec">
      <h2 id="evidence-h" className="sech">
        Evidence <span className="dim num">{content.evidence.length}</span>
      </h2>
      {content.evidence.length === 0 ? (
        <p className="sf__none">No document or record is held for it or against it.</p>
      ) : null}
      <ol className="folds">
        {content.evidence.map((one) => (
          <li key={one.id} id={`shown-${one.id}`}>
            <Fold
              opens={one.title === ""}
              summary={
                <summary>
                  <span className="folds__t">{one.title || "Without a title"}</span>
                  <span className="dim">
                    {evidenceWords[one.kind]}, {one.bearing === "supports" ? "supports it" : "contradicts it"}
                  </span>
                </summary>
              }
            >
              <EvidenceOne
                shown={one}
                change={(change, words) => set(one.id, change, words)}
                publisher={one.publisherId === null ? null : entities.nameOf(one.publisherId)}
                publishedBy={(entity) => set(one.id, { publisherId: entity?.id ?? null }, "Publisher")}
                find={entities.find}
                create={entities.create}
              />
              <p className="folds__act">
                <button
                  className="btn btn--quiet"
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
              </p>
            </Fold>
          </li>
        ))}
      </ol>
      <p className="folds__act">
        <button className="btn" type="button" onClick={() => void add()}>
          Add evidence
        </button>
      </p>
    </section>
  );
}
