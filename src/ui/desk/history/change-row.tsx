import type { ReactNode } from "react";
import { instantWords } from "@/domain/time/date-words";
import { isMaterial, kindLabels } from "@/domain/watching/change-kind";
import type { ChangedClaim, ChangedOutcome, SourceChange } from "@/domain/watching/source-change";
import { ExternalLink } from "../../entries/chain";
import { Link } from "../../link";
import { subjectPath } from "../frame/subject-path";
import { WorkNote, WorkRow, WorkTitle } from "../story/work-list";
import { ChangedWords } from "./changed-words";
import { sidesAbreast } from "./sides";

/** An article that changed at its source: what, and the claims that rest on it. `act` and `decide` draw what can be done. */
export function ChangeRow(props: {
  change: SourceChange;
  act: ReactNode;
  decide: (claim: ChangedClaim) => ReactNode;
}) {
  const { change, act, decide } = props;
  const { article, differences, claims, untold } = change;
  const told = differences.filter(isMaterial);
  return (
    <WorkRow className="grid gap-3 py-6" data-change={change.id}>
      <div data-changed="">
        <WorkTitle large>
          <Link href={`/desk/articles/${article.id}/details`} dir="auto">
            {article.title}
          </Link>
        </WorkTitle>
        <WorkNote>
          <bdi>{article.outlet}</bdi>
          {" · found "}
          <time dateTime={change.changedAt}>{instantWords(new Date(change.changedAt))}</time>
          {told.length > 0 ? ` · ${kindWordsOf(change)}` : " · back to what it was"}
          {article.url ? (
            <>
              {" · "}
              <ExternalLink href={article.url}>Original</ExternalLink>
            </>
          ) : null}
        </WorkNote>
        <div className="mt-3">{act}</div>
      </div>
      {told.length > 0 ? <Differences told={told} untold={untold} /> : null}
      {claims.length === 0 ? (
        <p className="text-sm text-ink-2">No claim rests on what changed.</p>
      ) : (
        <ul aria-label={`Claims that rest on what changed in ${article.title}`}>
          {claims.map((claim) => (
            <li
              className="border-t border-hair py-3"
              key={`${claim.kind} ${claim.id}`}
              data-changed={claim.id}
            >
              <Claim claim={claim} />
              <div className="mt-2">{decide(claim)}</div>
            </li>
          ))}
        </ul>
      )}
    </WorkRow>
  );
}

const kindWordsOf = ({ differences }: SourceChange): string =>
  [
    ...new Set(differences.filter(isMaterial).flatMap(({ kinds }) => kinds.map((kind) => kindLabels[kind]))),
  ].join(", ");

function Differences({ told, untold }: { told: SourceChange["differences"]; untold: number }) {
  return (
    <ol className="grid gap-3">
      {told.map(({ kinds, before, after }) => (
        <li className="border-l-3 border-line pl-3" key={`${before} → ${after}`}>
          <p className="text-sm text-ink-3">
            {kinds.map((kind) => kindLabels[kind]).join(", ")}
            {before === null && after !== null && !kinds.includes("order") ? ", new" : null}
            {after === null ? ", taken out" : null}
          </p>
          <ChangedWords
            before={before ?? (kinds.includes("order") ? (after ?? "") : "")}
            after={after ?? ""}
          />
        </li>
      ))}
      {untold > 0 ? <li className="text-sm text-ink-3">And {untold} more.</li> : null}
    </ol>
  );
}

export const outcomeWords: Record<ChangedOutcome, string> = {
  stands: "Still stands",
  edit: "To be edited",
  withdrew: "The source withdrew it",
};

function Claim({ claim }: { claim: ChangedClaim }) {
  const { kind, id, words, before, after } = claim;
  return (
    <>
      <WorkTitle>
        <Link href={subjectPath(kind, id)} dir="auto">
          {words}
        </Link>
      </WorkTitle>
      <div className={sidesAbreast}>
        <div>
          <p className="text-sm text-ink-3">As it was read</p>
          <p className="font-serif text-md/6 wrap-anywhere whitespace-pre-line" dir="auto">
            {before}
          </p>
        </div>
        <div>
          <p className="text-sm text-ink-3">{after === null ? "Now" : "As it stands now"}</p>
          {after === null ? (
            <p className="text-sm/6">Nothing like it is in the article any more.</p>
          ) : (
            <ChangedWords before={before} after={after} />
          )}
        </div>
      </div>
    </>
  );
}
