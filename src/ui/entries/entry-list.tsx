import type { TimelinePage } from "@/domain/pages";
import type { Entry } from "@/domain/timeline/entry";
import type { AsOf } from "../links";
import { type EntryForm, EntryItem } from "./entry-item";

export type Density = Exclude<EntryForm, "story">;

type Day = { key: string; first: Entry; entries: Entry[] };

/** Neighbours with one date heading, in the order in which they come. */
export function byDay(entries: readonly Entry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.key === entry.dateKey) last.entries.push(entry);
    else days.push({ key: entry.dateKey, first: entry, entries: [entry] });
  }
  return days;
}

/** Entries under their dates. `matches` is where the words sought stand, by the entry's id. */
export function EntryList(props: {
  entries: Entry[];
  asOf: AsOf;
  form: EntryForm;
  matches?: TimelinePage["matches"];
}) {
  const { entries, asOf, form, matches = {} } = props;
  return (
    <div className="in-aria-busy:opacity-50" data-entries={form}>
      {byDay(entries).map((day) => (
        <section
          className="grid-cols-[112px_minmax(0,1fr)] lg:grid"
          aria-labelledby={`day-${day.first.id}`}
          key={day.first.id}
        >
          <h3 className="day-head" data-day id={`day-${day.first.id}`}>
            <time className="block" dateTime={day.first.date.datetime}>
              {day.first.date.day}
            </time>
            {day.first.date.note ? (
              <span className="block text-xs font-normal text-ink-3">{day.first.date.note}</span>
            ) : null}
          </h3>
          <ol className={form === "compact" ? "grid min-h-11.5" : undefined}>
            {day.entries.map((entry) => (
              <EntryItem
                key={entry.id}
                entry={entry}
                asOf={asOf}
                level={4}
                form={form}
                found={matches[entry.id]}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Entries without date headings: each tells its own date. */
export function PlainEntryList({ entries, asOf }: { entries: Entry[]; asOf: AsOf }) {
  return (
    <ol className="in-aria-busy:opacity-50">
      {entries.map((entry) => (
        <EntryItem key={entry.id} entry={entry} asOf={asOf} level={3} form="comfortable" dated />
      ))}
    </ol>
  );
}
