"use client";

import { evidenceWords } from "@/domain/attribution-words";
import type { ClaimSnapshot, EvidenceSnapshot } from "@/domain/dossier/snapshot";
import type { Editing, Entities } from "../editing";
import { EntityPicker } from "../entity-picker";
import { EvidenceWords } from "../evidence-words";
import { AreaField, CheckField, DayField, optionsOf, SelectField, TextField, textOrNull } from "../fields";
import { Fold } from "../fold";
import { replaced, without } from "../list-edits";
import { isWebAddress } from "../web-address";

export type NewPart = (kind: "evidence" | "determination") => Promise<{ id: string; key: string }>;

/** Documents and records that we can show, for the claim or against it. */
export function EvidenceFields(
  props: Editing<ClaimSnapshot> & { entities: Entities; newPart: NewPart; now: Date },
) {
  const { content, edit, act, entities, newPart, now } = props;
  const set = (id: string, change: Partial<EvidenceSnapshot>, words: string) =>
    edit((claim) => ({ ...claim, evidence: replaced(claim.evidence, id, change) }), words);

  const unsaid = { note: null, publisherId: null, url: null, quote: null, place: null };

  async function add() {
    const part = await newPart("evidence");
    const publishedAt = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;
    const blank = { kind: "report", title: "", bearing: "supports", authoritative: false } as const;
    const one = { ...blank, ...part, ...unsaid, publishedAt };
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
              <div className="dpform">
                <TextField
                  label="Title"
                  value={one.title}
                  fault={one.title.trim() === "" ? "is missing" : null}
                  change={(title) => set(one.id, { title }, "Title of the evidence")}
                />
                <div className="frow frow--3">
                  <SelectField
                    label="Kind"
                    value={one.kind}
                    options={optionsOf(evidenceWords)}
                    change={(kind) => set(one.id, { kind }, "Kind of evidence")}
                  />
                  <SelectField
                    label="It"
                    value={one.bearing}
                    options={[
                      { value: "supports", label: "supports the claim" },
                      { value: "contradicts", label: "contradicts the claim" },
                    ]}
                    change={(bearing) => set(one.id, { bearing }, "What the evidence does")}
                  />
                  <DayField
                    label="Public since"
                    value={one.publishedAt}
                    change={(publishedAt) => set(one.id, { publishedAt }, "Day of the evidence")}
                  />
                </div>
                <CheckField
                  label="It has authority over the record of this very proposition"
                  checked={one.authoritative}
                  change={(authoritative) => set(one.id, { authoritative }, "Authority of the evidence")}
                />
                <AreaField
                  label="Why, and what it shows"
                  plain
                  value={one.note ?? ""}
                  change={(note) => set(one.id, { note: textOrNull(note) }, "Note on the evidence")}
                />
                <div className="frow">
                  <EntityPicker
                    label="Published by"
                    value={one.publisherId === null ? null : entities.nameOf(one.publisherId)}
                    find={entities.find}
                    create={entities.create}
                    choose={(entity) => set(one.id, { publisherId: entity?.id ?? null }, "Publisher")}
                  />
                  <TextField
                    label="Address"
                    value={one.url ?? ""}
                    fault={
                      one.url !== null && !isWebAddress(one.url)
                        ? "has to begin with http:// or https://"
                        : null
                    }
                    change={(url) => set(one.id, { url: textOrNull(url) }, "Address of the evidence")}
                  />
                </div>
                <EvidenceWords
                  shown={one}
                  change={(change) => set(one.id, change, "Words of the evidence")}
                />
              </div>
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
