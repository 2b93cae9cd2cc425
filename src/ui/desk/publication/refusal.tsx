import type { ReactNode } from "react";
import type { PublicationRecord } from "@/domain/publication/publication";
import { instantWords } from "@/domain/time/date-words";
import { buttonLook } from "../../button-look";
import { Link } from "../../link";
import { subjectPath } from "../frame/subject-path";
import { SecondLooks } from "./second-looks";
import { SetApart } from "./set-apart";

/**
 * A second look that a chief refused: who, why, of what, and what there is to do next. `dismiss` draws the way to put it
 * away. `brief` is for a page that is full of something else.
 */
export function Refusal({
  one,
  dismiss,
  brief,
}: {
  one: PublicationRecord;
  dismiss: ReactNode;
  brief: boolean;
}) {
  const { id, scope, requestedBy, decidedBy, decidedAt, answer, secondLooks } = one;
  const path = subjectPath(scope.kind, scope.id);
  return (
    <SetApart brief={brief} aria-labelledby={`refusal-${id}`}>
      <h2 id={`refusal-${id}`} className={`font-serif font-semibold ${brief ? "text-base" : "text-lg"}`}>
        {decidedBy} refused to publish <Link href={path}>{scope.title}</Link>
      </h2>
      {answer ? (
        <blockquote
          className={`max-w-2xl font-serif wrap-anywhere whitespace-pre-line ${brief ? "text-base" : "text-md"}`}
        >
          <p>{answer}</p>
        </blockquote>
      ) : (
        <p>No reason was written down.</p>
      )}
      {brief ? null : (
        <>
          <p className="text-ink-3">
            Asked for by {requestedBy}. Refused {decidedAt ? instantWords(new Date(decidedAt)) : ""}, having
            looked at:
          </p>
          <SecondLooks looks={secondLooks} />
        </>
      )}
      <p>
        Readers see nothing of it, and the drafts are as they were. Change what was looked at, or add what it
        rests on, and ask again.
      </p>
      <p className="flex flex-wrap items-center gap-3">
        <Link className={buttonLook("primary")} href={`${path}#publish`}>
          See what publishing would change
        </Link>
        {dismiss}
      </p>
    </SetApart>
  );
}
