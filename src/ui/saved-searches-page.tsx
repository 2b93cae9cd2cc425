import { useId } from "react";
import type { Notice } from "@/domain/access/notice";
import { type SavedSearch, searchWords } from "@/domain/saved-search";
import { instantWords } from "@/domain/time/date-words";
import { NoticeLine } from "./account/notice-line";
import { OwnPage } from "./account/own-page";
import { buttonLook } from "./button-look";
import { FieldFault, FieldLabel, Input } from "./field-parts";
import { Link } from "./link";
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
    <OwnPage
      section={null}
      title="Saved searches"
      lead="Only you see this list. To show somebody a search, send its address: it holds all of it."
    >
      <NoticeLine notice={notice}>
        {notice?.code === "search-removed" ? <PutBack {...notice.typed} /> : null}
      </NoticeLine>
      {searches.length === 0 ? (
        <p>
          There is none yet. Search the <Link href="/">timeline</Link>, then press “Save search” beside the
          field.
        </p>
      ) : (
        <ul className="border-t border-ink">
          {searches.map((search) => (
            <Row key={search.id} search={search} notice={notice?.typed.id === search.id ? notice : null} />
          ))}
        </ul>
      )}
    </OwnPage>
  );
}

/** The way back of one that was removed: it is saved again as it was. */
function PutBack({ name = "", search = "", openedAt = "" }: Record<string, string>) {
  return (
    <form className="mt-2" action="/api/account/searches" method="post">
      <input type="hidden" name="back" value="list" />
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="search" value={search} />
      <input type="hidden" name="openedAt" value={openedAt} />
      <button
        className={`${buttonLook("plain", "quiet")} h-auto py-1.5 text-left leading-5 wrap-anywhere whitespace-normal`}
        type="submit"
      >
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
    <li className="flex flex-wrap items-start gap-2 border-b border-hair py-4 md:relative md:pr-52">
      <div className="min-w-0 grow basis-72 wrap-anywhere">
        <p className="font-semibold">{fresh === null ? name : <a href={`/searches/${id}`}>{name}</a>}</p>
        <p className="mt-1 font-mono text-xs/5 text-ink-2 [&_b]:font-normal [&_b]:text-ink-3">
          <QueryWords query={searchWords(search)} />
        </p>
        {fresh === null ? (
          <p className="mt-1 text-sm text-ink-3">This search cannot be read any more. {faults.join(". ")}.</p>
        ) : (
          <p className="mt-1 text-sm text-ink-3">
            {fresh.count === 0 ? (
              "Nothing new"
            ) : (
              <strong className="font-semibold text-ink">{freshWords(fresh)}</strong>
            )}{" "}
            since <time dateTime={openedAt.toISOString()}>{instantWords(openedAt)}</time>
          </p>
        )}
      </div>
      {/* The buttons stay at the end of their row, also while what they open lies below, and nothing beside it. */}
      <details className="open:shrink-0 open:grow open:basis-full" open={notice !== null}>
        <summary
          className={`${buttonLook("plain", "quiet")} md:absolute md:top-4 md:right-21`}
          aria-label={`Rename ${name}`}
        >
          Rename
        </summary>
        <RenameForm id={id} name={name} notice={notice} />
      </details>
      <form className="md:absolute md:top-4 md:right-0" action={`/api/account/searches/${id}`} method="post">
        <button
          className={buttonLook("plain", "quiet")}
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
    <form
      className="mt-3 grid max-w-form justify-items-start gap-3"
      action={`/api/account/searches/${id}`}
      method="post"
    >
      <input type="hidden" name="act" value="rename" />
      <div className="w-full">
        <FieldLabel htmlFor={field}>Name</FieldLabel>
        <Input
          id={field}
          name="name"
          required
          maxLength={80}
          autoComplete="off"
          defaultValue={notice?.typed.name ?? name}
          aria-invalid={notice !== null || undefined}
          aria-describedby={notice === null ? undefined : fault ? `${field}-fault` : "notice"}
        />
        {fault ? <FieldFault id={`${field}-fault`}>Name {fault}</FieldFault> : null}
      </div>
      <button className={buttonLook()} type="submit">
        Change the name
      </button>
    </form>
  );
}

function freshWords({ count, more }: { count: number; more: boolean }): string {
  return `${more ? "More than " : ""}${count} new`;
}
