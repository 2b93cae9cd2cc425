import type { ReactNode } from "react";
import type { MatchLine } from "@/domain/lists/match-lines";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { ExternalLink } from "../../entries/chain";
import { Link } from "../../link";
import { WorkNote, WorkRow, WorkTitle } from "../story/work-list";

const day = (edtf: string): string => edtfWords(edtf).day;

/** An entry of a sanction list beside whom of ours it may be, with the reasons and what an acceptance would draft. `act` draws what is decided. */
export function MatchRow({ match, act }: { match: MatchLine; act: ReactNode }) {
  const { list, entry, name, says, url, entity, reasons, news } = match;
  const others = entity.names.slice(1, 6).map(({ text }) => text);
  return (
    <WorkRow data-match={matchId(match)}>
      <WorkTitle>
        <Link href={`/desk/entities/${entity.id}`}>
          <bdi>{entity.name}</bdi>
        </Link>
      </WorkTitle>
      <WorkNote>
        {newsWords[news ?? "new"]} <bdi>{list.title}</bdi>
      </WorkNote>
      <div className="mt-2 grid gap-x-8 gap-y-3 text-sm/6 sm:grid-cols-2">
        <dl>
          <dt className="font-semibold">Ours</dt>
          <dd>
            <bdi>{entity.name}</bdi>
          </dd>
          {others.length > 0 ? <Said what="Also named" words={others} /> : null}
          {entity.description ? <Said what="Who" words={[entity.description]} /> : null}
          {match.held.length > 0 ? (
            <Said
              what="Sanctions on record"
              words={match.held.map(
                ({ authority, programme, from, to }) =>
                  `${authority}${programme ? `, ${programme}` : ""}, since ${day(from)}${to ? ` until ${day(to)}` : ""}`,
              )}
            />
          ) : null}
        </dl>
        <dl>
          <dt className="font-semibold">
            On the list, as{" "}
            {url ? <ExternalLink href={url}>{`number ${entry}`}</ExternalLink> : <bdi>{entry}</bdi>}
          </dt>
          <dd>
            <bdi>{name}</bdi>
          </dd>
          {says.map(({ what, words }) => (
            <Said key={what} what={what} words={words} />
          ))}
        </dl>
      </div>
      {news === null ? (
        <ul className="mt-2 text-sm/6" aria-label="Why they may be one">
          {reasons.map((reason) => (
            <li key={reason}>
              <bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      <Drafted match={match} />
      {act}
    </WorkRow>
  );
}

/** What tells a match from the others of a page. */
export const matchId = ({ list, entry, entity }: MatchLine): string =>
  JSON.stringify([list.id, entry, entity.id]);

const newsWords = {
  new: "May be on",
  changed: "Accepted before; changed since on",
  gone: "Accepted before; no longer on",
} as const;

function Said({ what, words }: { what: string; words: string[] }) {
  return (
    <>
      <dt className="mt-1 text-ink-3">{what}</dt>
      {words.map((said) => (
        <dd key={said} className="break-words">
          <bdi>{said}</bdi>
        </dd>
      ))}
    </>
  );
}

function Drafted({ match: { begins, ends } }: { match: MatchLine }) {
  if (begins.length + ends.length === 0) return null;
  return (
    <ul className="mt-2 text-sm/6" aria-label="What the draft would say">
      {begins.map(({ programme, authority, from }) => (
        <li key={`${authority} ${programme}`}>
          A sanction by <bdi>{authority}</bdi>
          {programme ? (
            <>
              , programme <bdi>{programme}</bdi>
            </>
          ) : null}
          {from ? `, since ${day(from)}` : ", since a day that the list does not say"}.
        </li>
      ))}
      {ends.map(({ programme, on }) => (
        <li key={`${programme} ${on}`}>
          The sanction{programme ? ` of ${programme}` : ""} ended on {day(on)}: the list of that day no longer
          has it.
        </li>
      ))}
    </ul>
  );
}
