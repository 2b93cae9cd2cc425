import { relationWords } from "@/domain/claim-relation";
import type { RelatedClaim } from "@/domain/pages";
import { StatusTerm } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** Claims about this claim, and those that it is about, each under the line of its own status. */
export function RelatedClaims({ related, asOf }: { related: RelatedClaim[]; asOf: AsOf }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related-h">
      <h2 id="related-h" className="sech">
        Beside other claims <span className="dim num">{related.length}</span>
      </h2>
      <ul className="plist">
        {related.map(({ kind, own, id, text, status }) => (
          <li key={`${own} ${kind} ${id}`}>
            <div>
              <p className="plist__r">{relationWords[kind][own ? "is" : "has"]}</p>
              <p className="plist__n">
                <Link href={href(`/claims/${id}`, { asOf })}>
                  <bdi>{text}</bdi>
                </Link>
              </p>
            </div>
            <p className="plist__role">
              <StatusTerm style={status} asOf={asOf} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
