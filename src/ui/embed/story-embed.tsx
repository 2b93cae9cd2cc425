import type { StoryPage } from "@/domain/pages";
import { countsInWords } from "@/domain/status/counts";
import { EmptyNote } from "../empty-note";
import { EntryList } from "../entries/entry-list";
import { type AsOf, href } from "../links";
import { Headline } from "../story/headline";
import { Standfirst } from "../story/standfirst";

type Props = { page: StoryPage; asOf: AsOf };

/** A story's columns in a frame. */
export function StoryEmbed({ page, asOf }: Props) {
  return (
    <>
      <EmbedHead page={page} asOf={asOf} />
      <Standfirst page={page} asOf={asOf} />
    </>
  );
}

/** Entries of a timeline that a frame shows. */
const mostEntries = 20;

/** The newest of a story's timeline in a frame. */
export function TimelineEmbed({ page, asOf }: Props) {
  return (
    <>
      <EmbedHead page={page} asOf={asOf} />
      <h2 className="mb-4 text-md">Timeline</h2>
      {page.entries.length > 0 ? (
        <EntryList entries={page.entries.slice(0, mostEntries)} asOf={asOf} form="story" />
      ) : (
        <EmptyNote>Nothing was known of this story on that day.</EmptyNote>
      )}
    </>
  );
}

export function EmbedHead({
  page,
  asOf,
}: {
  page: Pick<StoryPage, "slug" | "headline"> & { counts?: StoryPage["counts"] };
  asOf: AsOf;
}) {
  return (
    <header className="mb-6">
      <h1 className="font-serif text-xl text-pretty" dir="auto">
        <a className="pale-link" href={href(`/stories/${page.slug}`, { asOf })}>
          <Headline text={page.headline} />
        </a>
      </h1>
      {page.counts ? <p className="mt-1 text-sm text-ink-3">{countsInWords(page.counts)}</p> : null}
    </header>
  );
}
