import type { PublicCorrection } from "@/domain/correction";
import { CorrectionList } from "./correction-list";
import { Link } from "./link";
import { href } from "./links";
import { Shell } from "./shell";

export type CorrectionsProps = {
  items: PublicCorrection[];
  /** Number of the next page, null at the end. */
  next: number | null;
};

/** Everything that was put right or taken down, the newest first. */
export function CorrectionsView({ items, next }: CorrectionsProps) {
  return (
    <Shell section={null} asOf={null} here="/corrections" className="rules">
      <header className="storyhead">
        <h1>Corrections</h1>
        <p className="dek">
          What was wrong on a page and was put right, and what was taken down. New reporting is no correction:
          it stands in the stories.
        </p>
        <div className="storyhead__meta">
          <a href="/corrections/feed.atom" type="application/atom+xml">
            Follow by Atom
          </a>
        </div>
      </header>
      {items.length === 0 ? <p className="sf__none">Nothing had to be corrected yet.</p> : null}
      {items.length > 0 ? (
        <section aria-labelledby="all-h">
          <h2 id="all-h" className="vh">
            All corrections
          </h2>
          <CorrectionList items={items} />
        </section>
      ) : null}
      {next === null ? null : (
        <p className="state__act">
          <Link className="btn" href={href("/corrections", { page: String(next) })} rel="next">
            Earlier corrections
          </Link>
        </p>
      )}
    </Shell>
  );
}
