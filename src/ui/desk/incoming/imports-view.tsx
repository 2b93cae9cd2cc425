import type { ReactNode } from "react";
import type { SheetImport } from "@/domain/sheet/sheet-import";
import { instantWords } from "@/domain/time/date-words";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { WorkNote, WorkRow, WorkTitle } from "../story/work-list";

/** Spreadsheets: bringing one in (`children`), and those that came in, each with a way to take it back. */
export function ImportsView(props: {
  imports: SheetImport[];
  act: (one: SheetImport) => ReactNode;
  children: ReactNode;
}) {
  const { imports, act, children } = props;
  return (
    <>
      <DeskHead
        title="Spreadsheets"
        note="People, organizations, articles and claims come in from a file, all of it or nothing, as drafts. Readers see none of it before it is published."
      />
      <DeskSection id="bring" title="Bring one in">
        {children}
      </DeskSection>
      <DeskSection id="imports" title="Brought in" count={imports.length}>
        {imports.length === 0 ? <p>None yet.</p> : null}
        <ul>
          {imports.map((one) => (
            <WorkRow key={one.id}>
              <WorkTitle dir="auto">{one.words}</WorkTitle>
              <WorkNote>
                {one.by}, <time dateTime={one.at}>{instantWords(new Date(one.at))}</time>
                {one.takenBackBy ? `. Taken back by ${one.takenBackBy}` : ""}
              </WorkNote>
              {one.takenBackBy ? null : act(one)}
            </WorkRow>
          ))}
        </ul>
      </DeskSection>
    </>
  );
}
