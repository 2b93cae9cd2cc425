import type { ReactNode } from "react";
import type { ListLine } from "@/domain/lists/list-lines";
import { listWords } from "@/domain/lists/list-words";
import { matchKeys } from "@/domain/lists/match-keys";
import type { MatchPage } from "@/domain/lists/match-lines";
import { DeskColumns } from "../frame/desk-columns";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { KeyHints } from "../frame/key-hints";
import { NewerOlder } from "../frame/newer-older";
import { WorkNote, WorkRow, WorkTitle } from "../story/work-list";

/** The sanction lists that are kept, and whom of ours they may name. `children` draws the matches of this page. */
export function ListsView(props: {
  lists: ListLine[];
  found: MatchPage;
  workers: number;
  add: ReactNode;
  act: (list: ListLine) => ReactNode;
  children: ReactNode;
}) {
  const { lists, found, workers, add, act, children } = props;
  const { total, page, pages } = found;
  return (
    <>
      <DeskHead
        title="Sanction lists"
        note="Each publication is kept. Whom of ours a list may name is decided here, and becomes a draft; readers see none of it before that is public."
      />
      {workers === 0 && lists.some(({ url }) => url !== null) ? (
        <p role="alert" className="mb-4">
          No worker runs, so no list is asked for. Whoever runs this newsroom can start one.
        </p>
      ) : null}
      <DeskColumns>
        <DeskSection id="matches" title="May be somebody of ours" count={total}>
          {total === 0 ? (
            <p>{lists.length === 0 ? "No list is kept yet." : "Nobody waits for a decision."}</p>
          ) : (
            <>
              <p className="text-sm text-ink-3">
                <KeyHints keys={matchKeys} />
              </p>
              {children}
              <NewerOlder
                label="Pages of matches"
                page={page}
                pages={pages}
                to={(number) => `/desk/lists?page=${number}`}
              />
            </>
          )}
        </DeskSection>
        <div>
          <DeskSection id="lists" title="Lists" count={lists.length}>
            {lists.length === 0 ? (
              <p>
                None yet. Give the address of one, or have files brought in by whoever runs this newsroom.
              </p>
            ) : (
              <ul>
                {lists.map((list) => (
                  <Row key={list.id} list={list} act={act(list)} />
                ))}
              </ul>
            )}
          </DeskSection>
          <DeskSection id="add" title="Have another">
            {add}
          </DeskSection>
        </div>
      </DeskColumns>
    </>
  );
}

function Row({ list, act }: { list: ListLine; act: ReactNode }) {
  const { pressing, rest } = listWords(list);
  return (
    <WorkRow>
      <WorkTitle>
        <bdi>{list.title}</bdi>
      </WorkTitle>
      {list.url ? (
        <p className="text-sm break-words text-ink-3">
          <bdi>{list.url}</bdi>
        </p>
      ) : null}
      {pressing ? (
        <p className="mt-1 border-l-2 border-ink pl-2 text-sm/6 font-semibold">{pressing}</p>
      ) : null}
      <WorkNote>{rest.join(" ")}</WorkNote>
      {act}
    </WorkRow>
  );
}
