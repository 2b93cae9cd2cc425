import { relationWords } from "@/domain/claim-relation";
import type { RelatedClaim } from "@/domain/pages";
import { StatusTerm } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { Row, RowList, RowNote, rowName } from "../row-list";
import { SectionHead } from "../section-head";

/** Claims about this claim, and those that it is about, each under the line of its own status. */
export function RelatedClaims({ related, asOf }: { related: RelatedClaim[]; asOf: AsOf }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related-h">
      <SectionHead id="related-h" count={related.length}>
        Beside other claims
      </SectionHead>
      <RowList>
        {related.map(({ kind, own, id, text, status }) => (
          <Row key={`${own} ${kind} ${id}`} beside={<StatusTerm style={status} asOf={asOf} />}>
            <RowNote>{relationWords[kind][own ? "is" : "has"]}</RowNote>
            <p className={rowName}>
              <Link href={href(`/claims/${id}`, { asOf })}>
                <bdi>{text}</bdi>
              </Link>
            </p>
          </Row>
        ))}
      </RowList>
    </section>
  );
}
