import { useId } from "react";
import type { Effects, Standing } from "@/domain/publication/effects";
import { statedQuestion } from "@/domain/publication/stated-in-story";
import { numbered, ranged } from "@/domain/status/wording";
import { Icon } from "../../lines/icon";
import { StatusLabel } from "../../lines/status-label";
import { Link } from "../../link";

const mostListed = 20;

/** What readers would see changed, before anybody does it: statuses, counts and pages. */
export function EffectsView({ effects }: { effects: Effects | "away" | null }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} aria-busy={effects === null} className="my-3">
      <h3 id={heading}>What it would change for readers{isAtOnce(effects) ? ", at once" : ""}</h3>
      {effects === null ? <p className="text-ink-3">Looking…</p> : null}
      {effects === "away" ? (
        <p role="alert">It cannot be worked out just now. Close this, and try again in a moment.</p>
      ) : null}
      {effects !== null && effects !== "away" ? <Told effects={effects} /> : null}
    </section>
  );
}

const isAtOnce = (effects: Effects | "away" | null): boolean =>
  effects !== null &&
  effects !== "away" &&
  effects.hindrance === null &&
  !effects.waits &&
  effects.claims.length + effects.stories.length + effects.pages.length > 0;

function Told({
  effects: { claims, stories, pages, stated, along, waits, hindrance },
}: {
  effects: Effects;
}) {
  if (hindrance !== null) return <p role="alert">{hindrance}</p>;
  const leadsTo = new Map(pages.map((page) => [page.path, page.leadsTo]));
  const isNothing = claims.length + stories.length + pages.length + along.length === 0;
  return (
    <>
      {waits ? <p>Nothing at once: readers see it once it is published.</p> : null}
      {isNothing && !waits ? <p>Nothing: readers have not seen it.</p> : null}
      <ul className="grid gap-3">
        {claims.slice(0, mostListed).map(({ id, text, before, after }) => (
          <li key={id}>
            <p className="flex items-center gap-2">
              <StatusLabel style={before.status} />
              <Icon name="arrow" />
              <span className="sr-only"> to </span>
              {after === null ? "no longer shown" : <StatusLabel style={after.status} />}
            </p>
            <Link href={`/desk/claims/${id}`}>
              <bdi>{text}</bdi>
            </Link>
            <p className="text-ink-3">
              {after === null
                ? goneWords(before, leadsTo.get(`/claims/${id}`) ?? null)
                : countsWords(before, after)}
            </p>
          </li>
        ))}
        {stories.map(({ id, headline, before, after }) => (
          <li key={id}>
            <bdi>{headline}</bdi>: {numbered(before, "claim", "claims")},{" "}
            {before === after ? "as many as before" : `then ${after}`}
          </li>
        ))}
        {stated.map((one) => (
          <li key={`${one.storyId} ${one.field} ${one.claimId} ${one.says}`}>
            <Link href={`/desk/stories/${one.storyId}`} dir="auto">
              {statedQuestion(one)}
            </Link>
          </li>
        ))}
        {along.map(({ id, text }) => (
          <li key={`along ${id}`}>
            Goes with it: <bdi>{text}</bdi>
          </li>
        ))}
        {pages.slice(0, mostListed).map(({ title, path, leadsTo }) => (
          <li key={path}>
            The page of “<bdi>{title}</bdi>”{" "}
            {leadsTo === null ? "is shown no more" : "leads to the page of the other claim"}
          </li>
        ))}
      </ul>
      {claims.length > mostListed ? (
        <p className="text-ink-3">And {numbered(claims.length - mostListed, "more claim", "more claims")}.</p>
      ) : null}
    </>
  );
}

/** "Now 2 attributions, 1 independent origin; then 3 attributions and 1 refusal to comment, 1 to 2 independent origins". */
function countsWords(before: Standing, after: Standing): string {
  const [now, then] = [standingWords(before), standingWords(after)];
  return now === then ? `${now}, as before` : `Now ${now}; then ${then}`;
}

const goneWords = (before: Standing, leadsTo: string | null): string =>
  leadsTo === null
    ? `With it goes what was said of it: ${saidWords(before)}.`
    : `What was said of it goes to the other claim: ${saidWords(before)}.`;

function standingWords(standing: Standing): string {
  const origins = `${ranged(standing.origins)} independent ${standing.origins.max === 1 ? "origin" : "origins"}`;
  return `${saidWords(standing)}, ${origins}`;
}

/** "2 attributions and 1 refusal to comment": who would not say anything has said nothing. */
function saidWords({ said, silent }: Standing): string {
  const refusals = numbered(silent, "refusal to comment", "refusals to comment");
  if (silent > 0 && said === 0) return refusals;
  return `${numbered(said, "attribution", "attributions")}${silent > 0 ? ` and ${refusals}` : ""}`;
}
