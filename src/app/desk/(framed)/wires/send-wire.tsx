"use client";

import { buttonLook } from "@/ui/button-look";
import { FileChoice } from "@/ui/desk/form/file-choice";
import { WireFileLines } from "@/ui/desk/incoming/wire-file-lines";
import { Link } from "@/ui/link";
import { useWireFile } from "./use-wire-file";

/** Sends a file of a wire: it is chosen, looked at with what stands in it, and put into the inbox. */
export function SendWire({ now }: { now: string }) {
  const { name, file, busy, said, choose, takeIn } = useWireFile();
  const isNew = file?.lines.some(({ outcome }) => outcome !== "held" && outcome !== "otherwise") ?? false;
  return (
    <div className="grid gap-4">
      <FileChoice
        id="wire-file"
        accept=".json,.xml,.ninjs,application/json,application/xml,text/xml"
        name={name}
        hint="ninjs (.json) or NewsML-G2 (.xml), up to 10 megabytes"
        isFirst={file === null}
        choose={(chosen) => void choose(chosen)}
      />
      <p
        role={said?.failed ? "alert" : "status"}
        className={`empty:hidden ${said?.failed ? "text-refuted-ink" : ""}`}
      >
        {busy ?? said?.words}
        {said?.isDone && busy === null ? (
          <>
            {" "}
            <Link href="/desk/inbox">Open the inbox</Link>
          </>
        ) : null}
      </p>
      {file?.state === "looked" ? (
        <>
          <WireFileLines file={file} now={new Date(now)} />
          <p>
            <button
              className={buttonLook("primary")}
              type="button"
              disabled={!isNew || busy !== null}
              onClick={() => void takeIn()}
            >
              Put into the inbox
            </button>
          </p>
        </>
      ) : null}
    </div>
  );
}
