import type { ReactNode } from "react";
import type { ChartSubject } from "@/domain/chart/chart-subject";
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

function EmbedHead({ page: { slug, headline, counts }, asOf }: Props) {
  return (
    <SubjectHead subject={{ path: `/stories/${slug}`, name: headline }} asOf={asOf}>
      {countsInWords(counts)}
    </SubjectHead>
  );
}

/** Of what a frame is, with what there is of it below. */
export function SubjectHead(props: {
  subject: Pick<ChartSubject, "path" | "name">;
  asOf: AsOf;
  children: ReactNode;
}) {
  const { subject, asOf, children } = props;
  return (
    <header className="mb-6">
      <h1 className="font-serif text-xl text-pretty" dir="auto">
        <a className="pale-link" href={href(subject.path, { asOf })}>
          <Headline text={subject.name} />
        </a>
      </h1>
      <p className="mt-1 text-sm text-ink-3">{children}</p>
    </header>
  );
}
