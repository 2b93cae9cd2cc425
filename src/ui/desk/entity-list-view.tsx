import type { ReactNode } from "react";
import type { EntityLine, MergeLine } from "@/domain/draft/desk-pages";
import { numbered } from "@/domain/status/wording";
import { dayWords } from "@/domain/time/date-words";
import { Link } from "../link";
import { href } from "../links";
import { DeskHead } from "./desk-shell";

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
      <div className="entitydesk">
        <div>
          <search>
            <form className="namesearch" action="/desk/entities">
              <label htmlFor="name">Find by name, in any script</label>
              <input id="name" name="q" type="search" defaultValue={q} autoComplete="off" />
              <button className="btn" type="submit">
                Find
              </button>
            </form>
          </search>
          {items.length === 0 ? (
            <p className="sf__none">
              {q === "" ? "Nobody is on record yet." : `No name like “${q}” is on record.`}
            </p>
          ) : (
            <ul className="worklist">
              {items.map((item) => (
                <li key={item.id}>
                  <p className="worklist__t">
                    <Link href={`/desk/entities/${item.id}`}>{item.name}</Link>
                  </p>
                  <p className="dim">
                    {item.others.filter(hasWords).map((name, index) => (
                      <span key={`${name.language} ${name.text}`} lang={name.language ?? undefined}>
                        {index > 0 ? ", " : ""}
                        {name.text}
                      </span>
                    ))}
                  </p>
                  <p className="dim">
                    {[
                      item.kind,
                      item.description,
                      item.drafted ? (item.published ? "changed at the desk" : "not published") : null,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                </li>
              ))}
            </ul>
          )}
          {next === null ? null : (
            <p className="state__act">
              <Link className="btn" href={href("/desk/entities", { q, page: String(next) })} rel="next">
                More names
              </Link>
            </p>
          )}
        </div>
        <div>
          {tools}
          <Merges merges={merges} unmerge={unmerge} />
        </div>
      </div>
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
    <section aria-labelledby="merges-h" className="dpsec">
      <h2 id="merges-h" className="sech">
        Merged <span className="dim num">{merges.length}</span>
      </h2>
      <ul className="worklist">
        {merges.map((merge) => (
          <li key={merge.id}>
            <p>
              {merge.from} went into {merge.into}
            </p>
            <p className="dim">
              {merge.by}, {dayWords(new Date(merge.at))}: {merge.why}
            </p>
            {unmerge(merge)}
          </li>
        ))}
      </ul>
    </section>
  );
}
