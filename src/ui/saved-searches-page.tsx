import { useId } from "react";
import type { Notice } from "@/domain/access/notice";
import { type SavedSearch, searchWords } from "@/domain/saved-search";
import { instantWords } from "@/domain/time/date-words";
import { NoticeLine } from "./account/notice-line";
import { Link } from "./link";
import { Shell } from "./shell";
import { QueryWords } from "./timeline/search-row";

export type ShownSearch = SavedSearch & {
  /** How many entries came since it was opened; null where it cannot be read any more. */
  fresh: { count: number; more: boolean } | null;
  /** Why it cannot be read. */
  faults: string[];
};

/** What somebody keeps: to open, with how much of it is new to them, to name otherwise and to take away. */
export function SavedSearchesPage({ searches, notice }: { searches: ShownSearch[]; notice: Notice | null }) {
  return (
    <Shell section={null} asOf={null} here={null} className="own pb-24">
      <h1>Saved searches</h1>
      <p className="own__lead">
        Only you see this list. To show somebody a search, send its address: it holds all of it.
      </p>
      <NoticeLine notice={notice}>
        {notice?.code === "search-removed" ? <PutBack {...notice.typed} /> : null}
      </NoticeLine>
      {searches.length === 0 ? (
        <p>
          There is none yet. Search the <Link href="/">timeline</Link>, then press “Save search” beside the
          field.
        </p>
      ) : (
        <ul className="kept">
          {searches.map((search) => (
            <Row key={search.id} search={search} notice={notice?.typed.id === search.id ? notice : null} />
          ))}
        </ul>
      )}
    </Shell>
  );
}

/** The way back of one that was removed: it is saved again as it was. */
function PutBack({ name = "", search = "", openedAt = "" }: Record<string, string>) {
  return (
    <form className="kept__back" action="/api/account/searches" method="post">
      <input type="hidden" name="back" value="list" />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="search" value={search} />
      <input type="hidden" name="openedAt" value={openedAt} />
      <button className="btn btn--quiet" type="submit">
        Put “{name}” back
      </button>
    </form>
  );
}

function Row({
  search: { id, name, search, fresh, openedAt, faults },
  notice,
}: {
  search: ShownSearch;
  notice: Notice | null;
}) {
  return (
    <li>
      <div className="kept__what">
        <p className="kept__name">{fresh === null ? name : <a href={`/searches/${id}`}>{name}</a>}</p>
        <p className="kept__query mono">
          <QueryWords query={searchWords(search)} />
        </p>
        {fresh === null ? (
          <p className="kept__new">This search cannot be read any more. {faults.join(". ")}.</p>
        ) : (
          <p className="kept__new">
            {fresh.count === 0 ? "Nothing new" : <strong>{freshWords(fresh)}</strong>} since{" "}
            <time dateTime={openedAt.toISOString()}>{instantWords(openedAt)}</time>
          </p>
        )}
      </div>
      <details className="kept__rename" open={notice !== null}>
        <summary className="btn btn--quiet" aria-label={`Rename ${name}`}>
          Rename
        </summary>
        <RenameForm id={id} name={name} notice={notice} />
      </details>
      <form className="kept__remove" action={`/api/account/searches/${id}`} method="post">
        <button
          className="btn btn--quiet"
          type="submit"
          name="act"
          value="remove"
          aria-label={`Remove ${name}`}
        >
          Remove
        </button>
      </form>
    </li>
  );
}

function RenameForm({ id, name, notice }: { id: string; name: string; notice: Notice | null }) {
  const field = useId();
  const fault = notice?.faults.find((one) => one.field === "name")?.message;
  return (
    <form action={`/api/account/searches/${id}`} method="post">
      <input type="hidden" name="act" value="rename" />
      <div className="f">
        <label htmlFor={field}>Name</label>
        <input
          id={field}
          name="name"
          required
          maxLength={80}
          autoComplete="off"
          defaultValue={notice?.typed.name ?? name}
          aria-invalid={notice !== null || undefined}
          aria-describedby={notice === null ? undefined : fault ? `${field}-fault` : "notice"}
        />
        {fault ? (
          <p className="f__e" id={`${field}-fault`}>
            Name {fault}
          </p>
        ) : null}
      </div>
      <button className="btn" type="submit">
        Change the name
      </button>
    </form>
  );
}

function freshWords({ count, more }: { count: number; more: boolean }): string {
  return `${more ? "More than " : ""}${count} new`;
}
