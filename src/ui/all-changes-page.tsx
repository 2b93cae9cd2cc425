import type { FeedEntry } from "@/domain/change/feed-entries";
import { asOfText } from "@/domain/time/as-of-text";
import { dayWords, instantWords, isoShort } from "@/domain/time/date-words";
import { Follow } from "./changes/follow";
import { EmptyNote } from "./empty-note";
import { Glyph } from "./lines/status-label";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { NameSearch } from "./name-search";
import { PageHead } from "./page-head";
import { Shell } from "./shell";

export type AllChangesProps = {
  entries: FeedEntry[];
  /** This page with its search, as it can be followed. */
  path: string;
  q: string;
  asOf: AsOf;
  byMail?: boolean;
};

/** What was last new, the newest first, with the same words as the feeds of it. */
export function AllChangesView({ entries, path, q, asOf, byMail = false }: AllChangesProps) {
  return (
    <Shell section={null} asOf={asOf} here={path} className="pb-24">
      <PageHead title="What changes">{asOf ? "as it was known then" : "newest first"}</PageHead>
      <div className="mb-8 flex flex-wrap items-center gap-2">
        <search className="flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
          <NameSearch path="/changes" q={q} label="Only what a search finds">
            {asOf ? <input type="hidden" name="asOf" value={asOfText(asOf)} /> : null}
          </NameSearch>
        </search>
        <Follow path={path} byMail={byMail} />
      </div>
      {entries.length === 0 ? <EmptyNote>Nothing of this has changed.</EmptyNote> : null}
      <ol className="max-w-176">
        {entries.map((entry) => (
          <li className="border-t border-hair py-4" key={entry.id}>
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-3">
              {entry.line ? (
                <span className="status" data-status={entry.line}>
                  <Glyph style={entry.line} />
                </span>
              ) : null}
              <time dateTime={isoShort(entry.published)}>{instantWords(entry.published)}</time>
              <NewHere {...entry} />
            </p>
            <p className="font-serif text-md wrap-anywhere">
              <Link href={href(entry.path, { asOf })}>{entry.title}</Link>
            </p>
            <p className="text-sm wrap-anywhere text-ink-2">{entry.content}</p>
          </li>
        ))}
      </ol>
    </Shell>
  );
}

/** The list is in the order in which one who follows could read it, and what was told late is of an earlier day. */
function NewHere({ published, updated }: FeedEntry) {
  if (dayWords(published) === dayWords(updated)) return null;
  return (
    <span>
      new here <time dateTime={isoShort(updated)}>{dayWords(updated)}</time>
    </span>
  );
}
