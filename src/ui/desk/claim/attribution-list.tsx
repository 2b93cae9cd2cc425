"use client";

import { isWithoutName } from "@/domain/attribution-meaning";
import { attributionLine, sourceName } from "@/domain/attribution-words";
import type { ClaimRecord } from "@/domain/claim";
import type { AttributionSnapshot, ClaimSnapshot } from "@/domain/dossier/snapshot";
import type { CitedArticle } from "@/domain/draft/desk-pages";
import { stanceOf } from "@/domain/sourcing/in-part";
import { numbered } from "@/domain/status/wording";
import { Glyph } from "../../lines/status-label";
import type { Editing, Entities, FindingsOf } from "../editing";
import { Fold } from "../fold";
import { replaced, without } from "../list-edits";
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
    <section aria-labelledby="atts-h" className="dpsec">
      <h2 id="atts-h" className="sech">
        Attributions <span className="dim num">{content.attributions.length}</span>
      </h2>
      {content.attributions.length === 0 ? (
        <p className="sf__none">
          Nobody is recorded as having said it. Attributions are made where they are read: find the article
          below, and mark its words.
        </p>
      ) : null}
      <ol className="folds">
        {content.attributions.map((said) => {
          const one = spoken.get(said.id);
          const count = remarks(said.id);
          return (
            <li key={said.id} id={`said-${said.id}`}>
              <Fold
                opens={count > 0}
                summary={
                  <summary data-status={one ? attributionLine(one) : "none"}>
                    {one ? <Glyph style={attributionLine(one)} /> : null}
                    <bdi className="folds__t">{one ? sourceName(one.source) : "Source not named"}</bdi>
                    <span className="dim">{stanceOf(said)}</span>
                    {count > 0 ? (
                      <span className="folds__n">{numbered(count, "remark", "remarks")}</span>
                    ) : null}
                  </summary>
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
                    .map((other) => ({
                      id: other.id,
                      words: wordsFor(other),
                      isNameless: isWithoutName(other.identity),
                    }))}
                  findings={findings}
                />
                <p className="folds__act">
                  <button
                    className="btn btn--quiet"
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
                </p>
              </Fold>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
