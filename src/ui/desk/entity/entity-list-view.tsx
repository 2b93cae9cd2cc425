import type { ReactNode } from "react";
import type { EntityLine, MergeLine } from "@/domain/draft/desk-pages";
import { numbered } from "@/domain/status/wording";
import { dayWords } from "@/domain/time/date-words";
import { buttonLook } from "../../button-look";
import { EmptyNote } from "../../empty-note";
import { Link } from "../../link";
import { href } from "../../links";
import { NameSearch } from "../../name-search";
import { DeskColumns } from "../frame/desk-columns";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { WorkNote, WorkRow, WorkTitle } from "../story/work-list";

/** People and organizations, found by any of their names. `tools` makes new ones and merges two, `unmerge` takes a merge back. */
export function EntityDeskList(props: {
  items: EntityLine[];
  total: number;
  q: string;
  next: number | null;
  merges: MergeLine[];
  tools: ReactNode;
  unmerge: (merge: MergeLine) => ReactNode;
}) {
  const { items, total, q, next, merges, tools, unmerge } = props;
  return (
    <>
      <DeskHead title="People and organizations" note={numbered(total, "name", "names")} />
      <DeskColumns>
        <div>
          <search>
            <NameSearch path="/desk/entities" q={q} className="mb-4" />
          </search>
          {items.length === 0 ? (
            <EmptyNote>
              {q === "" ? "Nobody is on record yet." : `No name like “${q}” is on record.`}
            </EmptyNote>
          ) : (
            <ul>
              {items.map((item) => (
                <WorkRow key={item.id}>
                  <WorkTitle>
                    <Link href={`/desk/entities/${item.id}`}>{item.name}</Link>
                  </WorkTitle>
                  <WorkNote>
                    {item.others.filter(hasWords).map((name, index) => (
                      <span key={`${name.language} ${name.text}`} lang={name.language ?? undefined}>
                        {index > 0 ? ", " : ""}
                        {name.text}
                      </span>
                    ))}
                  </WorkNote>
                  <WorkNote>
                    {[
                      item.what ?? item.kind,
                      item.drafted ? (item.published ? "changed at the desk" : "not published") : null,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </WorkNote>
                </WorkRow>
              ))}
            </ul>
          )}
          {next === null ? null : (
            <p className="flex flex-wrap gap-2">
              <Link
                className={buttonLook()}
                href={href("/desk/entities", { q, page: String(next) })}
                rel="next"
              >
                More names
              </Link>
            </p>
          )}
        </div>
        <div>
          {tools}
          <Merges merges={merges} unmerge={unmerge} />
        </div>
      </DeskColumns>
    </>
  );
}

/** A name that somebody has begun to add has none yet. */
const hasWords = ({ text }: { text: string }): boolean => text.trim() !== "";

/** Merges that stand, each with the way back. */
export function Merges({
  merges,
  unmerge,
}: {
  merges: MergeLine[];
  unmerge: (merge: MergeLine) => ReactNode;
}) {
  if (merges.length === 0) return null;
  return (
    <DeskSection id="merges" title="Merged" count={merges.length}>
      <ul>
        {merges.map((merge) => (
          <WorkRow key={merge.id}>
            <p>
              {merge.from} went into {merge.into}
            </p>
            <WorkNote>
              {merge.by}, {dayWords(new Date(merge.at))}: {merge.why}
            </WorkNote>
            {unmerge(merge)}
          </WorkRow>
        ))}
      </ul>
    </DeskSection>
  );
}
