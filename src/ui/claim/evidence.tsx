import type { Evidence } from "@/domain/claim";
import { dayWords, isoShort } from "@/domain/time/date-words";
import type { EvidenceKind } from "@/domain/vocabulary";
import { ExternalLink } from "../entries/chain";
import { EntityLink } from "../entries/entity-link";
import type { AsOf } from "../links";

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
    <section className="evidence" aria-labelledby="evidence-h">
      <h2 id="evidence-h" className="sech">
        Evidence <span className="dim num">{evidence.length}</span>
      </h2>
      <ul className="plist">
        {evidence.map((one) => (
          <li key={one.id} id={`shown-${one.id}`}>
            <div>
              <p className="plist__n">
                {one.url ? (
                  <ExternalLink href={one.url}>
                    <bdi>{one.title}</bdi>
                  </ExternalLink>
                ) : (
                  <bdi>{one.title}</bdi>
                )}
              </p>
              <p className="plist__r">
                {kindWords[one.kind]}
                {one.publisher ? (
                  <>
                    , <EntityLink entity={one.publisher} asOf={asOf} />
                  </>
                ) : null}
                , <time dateTime={isoShort(one.publishedAt)}>{dayWords(one.publishedAt)}</time>
              </p>
              {one.quote ? (
                <blockquote className="plist__q">
                  <p dir="auto">{one.quote}</p>
                </blockquote>
              ) : null}
              {one.place ? (
                <p className="plist__r">
                  Stands at <bdi>{one.place}</bdi>
                </p>
              ) : null}
              {one.note ? (
                <p className="plist__r">
                  <bdi>{one.note}</bdi>
                </p>
              ) : null}
            </div>
            <p className="plist__role">
              {one.bearing === "supports" ? "Supports it" : "Contradicts it"}
              <span className="dim">{one.authoritative ? "with authority" : "without authority"}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
