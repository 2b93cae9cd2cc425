import {
  askedAbout,
  besideClaims,
  changePath,
  isOfSeveral,
  responseSentence,
} from "@/domain/change/change-words";
import type { Change } from "@/domain/change/story-change";
import { toldClaim } from "@/domain/status/told-claim";
import type { LineStyle } from "@/domain/vocabulary";
import { Icon } from "../lines/icon";
import { StatusTerm } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** One change: the old line, an arrow and the new one where a status moved, what it is about, and why. */
export function ChangeItem(props: {
  change: Change;
  story: string;
  asOf: AsOf;
  /** Where it is read in full, where that is not the public page. */
  path?: string;
}) {
  const { change, story, asOf, path = changePath(change, story) } = props;
  const { words, why, whose } = spoken(change);
  return (
    <li className="min-w-0">
      <p className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Move change={change} asOf={asOf} />
      </p>
      <p dir={whose.words}>
        <Link className="pale-link" href={href(path, { asOf })}>
          {words}
        </Link>
      </p>
      {why === null ? null : (
        <p className="mt-0.5 font-sans text-sm text-ink-3" dir={whose.why}>
          {why}
        </p>
      )}
      {change.kind === "response_added" && isOfSeveral(change) ? (
        <details className="font-sans text-sm text-ink-3" data-whole-on-paper>
          <summary>The claims</summary>
          <ul>
            {besideClaims(change).map((claim) => (
              <li className="mt-1" key={claim.id} dir="ltr">
                {toldClaim(claim)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function Move({ change, asOf }: { change: Change; asOf: AsOf }) {
  switch (change.kind) {
    case "status_changed":
      return (
        <>
          <span className="sr-only">From </span>
          <StatusTerm style={change.from} asOf={asOf} />
          <Icon name="arrow" className="size-3 text-ink-3" />
          <span className="sr-only"> to </span>
          <StatusTerm style={change.to} asOf={asOf} />
        </>
      );
    case "claim_added":
      return <Marked word="New" style={change.status} asOf={asOf} />;
    case "details_added":
      return <Marked word="More" style={change.status} asOf={asOf} />;
    case "response_added":
      return <Marked word="New" style="none" asOf={asOf} />;
    case "question_raised":
      return <Marked word="New" style="open" asOf={asOf} />;
    case "question_answered":
      return <Marked word="Answered" style="answered" asOf={asOf} />;
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}

function Marked({ word, style, asOf }: { word: string; style: LineStyle; asOf: AsOf }) {
  return (
    <>
      <span className="font-sans text-sm font-semibold">{word}</span>
      <StatusTerm style={style} asOf={asOf} />
    </>
  );
}

/** Sentences of ours run from the left, whatever names they begin with. */
const [ours, theirs] = ["ltr", "auto"] as const;
type Whose = { words: "ltr" | "auto"; why: "ltr" | "auto" };

function spoken(change: Change): { words: string; why: string | null; whose: Whose } {
  switch (change.kind) {
    case "claim_added":
    case "status_changed":
    case "details_added":
      return { words: change.claim.text, why: change.because, whose: { words: theirs, why: ours } };
    case "response_added":
      return {
        words: responseSentence(change.response),
        why: askedAbout(change),
        whose: { words: ours, why: ours },
      };
    case "question_raised":
      return { words: change.question.text, why: null, whose: { words: theirs, why: theirs } };
    case "question_answered":
      return {
        words: change.question.text,
        why: toldClaim(change.answer),
        whose: { words: theirs, why: ours },
      };
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}
