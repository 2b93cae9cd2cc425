"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Hanging } from "@/domain/draft/hanging-words";
import type { DeskKind, Version } from "@/domain/draft/subject";
import { numbered } from "@/domain/status/wording";
import { buttonLook } from "@/ui/button-look";
import { FieldActions } from "@/ui/desk/form/field-grid";
import { subjectPath } from "@/ui/desk/frame/subject-path";
import { useSay } from "@/ui/desk/frame/toast";
import { WorkRow } from "@/ui/desk/story/work-list";
import { Dialog } from "@/ui/desk/tagging/dialog";
import { Link } from "@/ui/link";
import { ask } from "./ask";
import { useCommand, useTakeBack } from "./use-command";

type Props = { kind: DeskKind; id: string; version: Version; title: string };

/** Drops a draft once its editor has seen what hangs on it, and says the way back. */
export function DropDraft({ kind, id, version, title }: Props) {
  const [hanging, setHanging] = useState<Hanging | null>(null);
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();
  const isPublished = version.published > 0;

  async function look() {
    setBusy(true);
    const found = await ask("hanging", { kind, id });
    setBusy(false);
    if (found) setHanging(found);
    else say({ words: "What hangs on it cannot be looked up just now. Try again.", failed: true });
  }

  async function drop() {
    setBusy(true);
    const answer = await send("discard-draft", { kind, id, basedOn: version }, { words: "Drop the draft" });
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    setHanging(null);
    // What stands on this page was the draft's alone. The first page of the desk lists what was done, with a way back.
    if (!isPublished) return router.push("/desk");
    say({
      words: `Dropped the draft of ${title}.`,
      takeBack: () => void takeBack(answer.action).then(() => router.refresh()),
    });
    router.refresh();
  }

  return (
    <>
      <button
        className={buttonLook("plain", "quiet")}
        type="button"
        disabled={busy}
        onClick={() => void look()}
      >
        Drop the draft
      </button>
      {hanging ? (
        <Dialog title="Drop the draft?" close={() => setHanging(null)}>
          {hanging.holds.length > 0 ? (
            <>
              <p>It cannot go while these name it. Take it out there first, or merge it into another.</p>
              <Lines lines={hanging.holds} />
            </>
          ) : (
            <>
              <p>
                {isPublished
                  ? "Readers go on seeing what is published. What was changed since goes."
                  : "Readers have not seen it. It stays in the history, and can be taken back."}
              </p>
              {hanging.ends.length > 0 ? <p>These go with it, since nothing is left of them:</p> : null}
              <Lines lines={hanging.ends} />
              {hanging.changes.length > 0 ? <p>These stay, without it:</p> : null}
              <Lines lines={hanging.changes} />
              {hanging.opens > 0 ? (
                <p>{numbered(hanging.opens, "suggestion waits", "suggestions wait")} to be decided again.</p>
              ) : null}
            </>
          )}
          <FieldActions>
            {hanging.holds.length === 0 ? (
              <button
                className={buttonLook("primary")}
                type="button"
                disabled={busy}
                onClick={() => void drop()}
              >
                Drop it
              </button>
            ) : null}
            <button className={buttonLook()} type="button" data-first onClick={() => setHanging(null)}>
              Keep it
            </button>
          </FieldActions>
        </Dialog>
      ) : null}
    </>
  );
}

function Lines({ lines }: { lines: Hanging["ends"] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map(({ kind, id, title }) => (
        <WorkRow key={`${kind} ${id}`}>
          <Link href={subjectPath(kind, id)}>{title}</Link>
        </WorkRow>
      ))}
    </ul>
  );
}
