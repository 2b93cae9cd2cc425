import type { PublicCorrection } from "@/domain/correction";
import { BigHead, BigHeadNote, BigTitle, Dek } from "./big-head";
import { buttonLook } from "./button-look";
import { Follow } from "./changes/follow";
import { CorrectionList } from "./correction-list";
import { EmptyNote } from "./empty-note";
import { Link } from "./link";
import { href } from "./links";
import { Shell } from "./shell";

export type CorrectionsProps = {
  items: PublicCorrection[];
  /** Number of the next page, null at the end. */
  next: number | null;
  byMail?: boolean;
};

/** Everything that was put right or taken down, the newest first. */
export function CorrectionsView({ items, next, byMail = false }: CorrectionsProps) {
  return (
    <Shell section={null} asOf={null} here="/corrections" className="pb-24 [&_section+section]:mt-14">
      <BigHead>
        <BigTitle>Corrections</BigTitle>
        <Dek>
          What was wrong on a page and was put right, and what was taken down. New reporting is no correction:
          it stands in the stories.
        </Dek>
        <BigHeadNote>
          <Follow path="/corrections" byMail={byMail} />
        </BigHeadNote>
      </BigHead>
      {items.length === 0 ? <EmptyNote>Nothing had to be corrected yet.</EmptyNote> : null}
      {items.length > 0 ? (
        <section aria-labelledby="all-h">
          <h2 id="all-h" className="sr-only">
            All corrections
          </h2>
          <CorrectionList items={items} />
        </section>
      ) : null}
      {next === null ? null : (
        <p className="flex flex-wrap gap-2">
          <Link className={buttonLook()} href={href("/corrections", { page: String(next) })} rel="next">
            Earlier corrections
          </Link>
        </p>
      )}
    </Shell>
  );
}
