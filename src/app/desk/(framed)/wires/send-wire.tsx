"use client";

import { buttonLook } from "@/ui/button-look";
import { useAwake } from "@/ui/desk/frame/use-awake";
import { WireFileLines } from "@/ui/desk/incoming/wire-file-lines";
import { Link } from "@/ui/link";
import { useWireFile } from "./use-wire-file";

/** Sends a file of a wire: it is chosen, looked at with what stands in it, and put into the inbox. */
export function SendWire({ now }: { now: string }) {
  const { name, file, busy, said, choose, takeIn } = useWireFile();
  const isAwake = useAwake();
  const isNew = file?.lines.some(({ outcome }) => outcome !== "held" && outcome !== "otherwise") ?? false;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3 text-sm/6">
        <label
          className={`${buttonLook(file ? "plain" : "primary")} has-[+input:focus-visible]:outline-2 has-[+input:focus-visible]:outline-offset-2 has-[+input:focus-visible]:outline-focus`}
          htmlFor="wire-file"
        >
          {name ? "Choose another file" : "Choose a file"}
        </label>
        <input
          id="wire-file"
          className="sr-only"
          type="file"
          disabled={!isAwake}
          accept=".json,.xml,.ninjs,application/json,application/xml,text/xml"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            // The same file, mended meanwhile, can be chosen again.
            event.target.value = "";
            if (chosen) void choose(chosen);
          }}
        />
        <span className="min-w-0 text-ink-3 wrap-anywhere">
          {name ? <bdi>{name}</bdi> : "ninjs (.json) or NewsML-G2 (.xml), up to 10 megabytes"}
        </span>
      </div>
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
