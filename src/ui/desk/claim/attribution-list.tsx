"use client";

import { isSilence } from "@/domain/attribution-meaning";
import { attributionLine, sourceName } from "@/domain/attribution-words";
import type { Attribution, ClaimRecord } from "@/domain/claim";
import type { AttributionSnapshot, ClaimSnapshot } from "@/domain/dossier/snapshot";
import type { CitedArticle } from "@/domain/draft/desk-pages";
import { stanceOf } from "@/domain/sourcing/in-part";
import { numbered } from "@/domain/status/wording";
import { buttonLook } from "../../button-look";
import { StanceNode } from "../../claim/stance-node";
import { EmptyNote } from "../../empty-note";
import { Glyph } from "../../lines/status-label";
import { FieldActions } from "../form/field-grid";
import { replaced, without } from "../form/list-edits";
import { DeskSection } from "../frame/desk-section";
import { Fold } from "../frame/fold";
import { FoldSummary, FoldTitle } from "../frame/fold-summary";
import type { Editing, Entities, FindingsOf } from "../history/editing";
import { AttributionFields } from "./attribution-fields";

/** Who has spoken of the claim. Each opens to all of its fields. */
export function AttributionList(
  props: Editing<ClaimSnapshot> & {
    record: ClaimRecord;
    entities: Entities;
    articles: readonly CitedArticle[];
    findings: FindingsOf;
    /** How many remarks the linter has on one. */
    remarks: (id: string) => number;
  },
) {
  const { content, edit, act, record, entities, articles, findings, remarks } = props;
  const spoken = new Map(record.attributions.map((one) => [one.id, one]));
  const wordsFor = (said: AttributionSnapshot) => {
    const one = spoken.get(said.id);
    return one ? `${sourceName(one.source)}: ${stanceOf(said).toLowerCase()}` : said.id;
  };
  const set = (id: string, change: Partial<AttributionSnapshot>, words: string) =>
    edit((claim) => ({ ...claim, attributions: replaced(claim.attributions, id, change) }), words);
  return (
    <DeskSection id="atts" title="Attributions" count={content.attributions.length}>
      {content.attributions.length === 0 ? (
        <EmptyNote>
          Nobody is recorded as having said it. Attributions are made where they are read: find the article
          below, and mark its words.
        </EmptyNote>
      ) : null}
      <ol>
        {content.attributions.map((said) => {
          const one = spoken.get(said.id);
          const count = remarks(said.id);
          return (
            <li key={said.id} className="border-b border-hair" id={`said-${said.id}`}>
              <Fold
                opens={count > 0}
                summary={
                  <FoldSummary data-status={one ? attributionLine(one) : "none"}>
                    {one ? <SaidMark said={one} /> : null}
                    <FoldTitle>{one ? sourceName(one.source) : "Source not named"}</FoldTitle>
                    <span className="text-ink-3">{stanceOf(said)}</span>
                    {count > 0 ? (
                      <span className="ml-auto text-sm/6 font-semibold">
                        {numbered(count, "remark", "remarks")}
                      </span>
                    ) : null}
                  </FoldSummary>
                }
              >
                <AttributionFields
                  said={said}
                  change={(change, words) => set(said.id, change, words)}
                  act={(change, words) =>
                    act(
                      (claim) => ({ ...claim, attributions: replaced(claim.attributions, said.id, change) }),
                      words,
                    )
                  }
                  entities={entities}
                  article={articles.find(({ versionIds }) => versionIds.includes(said.versionId)) ?? null}
                  others={content.attributions
                    .filter(({ id }) => id !== said.id)
                    .map((other) => ({ said: other, words: wordsFor(other) }))}
                  claim={content.text}
                  findings={findings}
                />
                <FieldActions>
                  <button
                    className={buttonLook("plain", "quiet")}
                    type="button"
                    onClick={() =>
                      act(
                        (claim) => ({ ...claim, attributions: without(claim.attributions, said.id) }),
                        `Took out ${wordsFor(said)}`,
                      )
                    }
                  >
                    Take this attribution out
                  </button>
                </FieldActions>
              </Fold>
            </li>
          );
        })}
      </ol>
    </DeskSection>
  );
}

/** The line of what was said; a denial without weight has none of its own, and the hollow one is that of a refusal. */
function SaidMark({ said }: { said: Attribution }) {
  const line = attributionLine(said);
  return line === "none" && !isSilence(said.stance) ? (
    <StanceNode stance={said.stance} />
  ) : (
    <Glyph style={line} />
  );
}
