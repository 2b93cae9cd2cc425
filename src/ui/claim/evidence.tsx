import type { Evidence } from "@/domain/claim";
import { dayWords, isoShort } from "@/domain/time/date-words";
import type { EvidenceKind } from "@/domain/vocabulary";
import { ExternalLink } from "../entries/chain";
import { EntityLink } from "../entries/entity-link";
import type { AsOf } from "../links";
import { Row, RowList, RowNote, rowName } from "../row-list";
import { SectionHead } from "../section-head";

const kindWords: Record<EvidenceKind, string> = {
  official_list: "Official list",
  report: "Report",
  letter: "Letter",
  court_record: "Court record",
  dataset: "Data set",
  video: "Video",
  audio: "Sound recording",
  photo: "Photograph",
  statement: "Statement",
  other: "Record",
};

/** Documents and records that we can show, for the claim or against it. */
export function EvidenceList({ evidence, asOf }: { evidence: Evidence[]; asOf: AsOf }) {
  if (evidence.length === 0) return null;
  return (
    <section aria-labelledby="evidence-h">
      <SectionHead id="evidence-h" count={evidence.length}>
        Evidence
      </SectionHead>
      <RowList>
        {evidence.map((one) => (
          <Row
            key={one.id}
            id={`shown-${one.id}`}
            beside={
              <>
                {one.bearing === "supports" ? "Supports it" : "Contradicts it"}
                <span className="block text-ink-3">
                  {one.authoritative ? "with authority" : "without authority"}
                </span>
              </>
            }
          >
            <p className={rowName}>
              {one.url ? (
                <ExternalLink href={one.url}>
                  <bdi>{one.title}</bdi>
                </ExternalLink>
              ) : (
                <bdi>{one.title}</bdi>
              )}
            </p>
            <RowNote>
              {kindWords[one.kind]}
              {one.publisher ? (
                <>
                  , <EntityLink entity={one.publisher} asOf={asOf} />
                </>
              ) : null}
              , <time dateTime={isoShort(one.publishedAt)}>{dayWords(one.publishedAt)}</time>
            </RowNote>
            {one.quote ? (
              <blockquote className="plist__q">
                <p dir="auto">{one.quote}</p>
              </blockquote>
            ) : null}
            {one.place ? (
              <RowNote>
                Stands at <bdi>{one.place}</bdi>
              </RowNote>
            ) : null}
            {one.note ? (
              <RowNote>
                <bdi>{one.note}</bdi>
              </RowNote>
            ) : null}
          </Row>
        ))}
      </RowList>
    </section>
  );
}
