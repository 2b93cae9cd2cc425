import type { ReactNode } from "react";
import { instantWords } from "@/domain/time/date-words";
import { type WireFileTold, wayWords } from "@/domain/wires/wire-line";
import { Link } from "../../link";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { WorkNote, WorkRow, WorkTitle } from "../story/work-list";
import { WireFileLines } from "./wire-file-lines";

/** Files of wires: sending one (`children`), and those that came last, each with what stands in it or why it was not read. */
export function WiresView(props: {
  files: WireFileTold[];
  now: Date;
  workers: number;
  hasFolder: boolean;
  children: ReactNode;
}) {
  const { files, now, workers, hasFolder, children } = props;
  return (
    <>
      <DeskHead
        title="Wires"
        note="What agencies send: ninjs and NewsML-G2. Each item waits in the inbox, once, and nothing of it is credited to anybody before you bring it in."
      >
        <Link href="/desk/inbox">Inbox</Link>
      </DeskHead>
      <DeskSection id="send" title="Send a file">
        {children}
      </DeskSection>
      <DeskSection id="came" title="What came" count={files.length}>
        <p className="text-sm/6 text-ink-3">
          {hasFolder
            ? "A folder is watched for files as well; what is read of it lies in its folder “done”, what is not in “refused”."
            : "No folder is watched. Whoever runs this newsroom can name one (WIRES_FOLDER), and programs can send files with a token."}
          {workers === 0 ? " No worker runs at the moment, so nothing is read." : ""}
        </p>
        {files.length === 0 ? <p className="mt-3">None yet.</p> : null}
        <ul>
          {files.map((file) => (
            <WorkRow key={file.hash}>
              <WorkTitle dir="auto">{file.name}</WorkTitle>
              <WorkNote>
                {wayWords[file.way]}
                {file.way === "folder" ? null : (
                  <>
                    {" "}
                    by <bdi>{file.by}</bdi>
                  </>
                )}
                , <time dateTime={file.cameAt}>{instantWords(new Date(file.cameAt))}</time>
                {file.format ? ` · ${file.format}` : ""}
                {stateWords[file.state]}
              </WorkNote>
              {file.refused ? <p className="mt-1 text-sm/6 text-refuted-ink">{file.refused}</p> : null}
              <div className="mt-2">
                <WireFileLines file={file} now={now} />
              </div>
            </WorkRow>
          ))}
        </ul>
      </DeskSection>
    </>
  );
}

const stateWords: Record<WireFileTold["state"], string> = {
  waiting: " · waits to be read",
  looked: " · looked at, and not in the inbox",
  read: "",
  refused: " · not taken",
};
