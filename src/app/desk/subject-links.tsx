"use client";

import { useRouter } from "next/navigation";
import type { DeskKind } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import { type Withdrawal, WithdrawnKind } from "@/domain/withdrawal";
import { useSay } from "@/ui/desk/toast";
import { versionWords } from "@/ui/desk/version-words";
import { Link } from "@/ui/link";
import type { DeskDocument } from "./saving/use-document";
import { TakeDown } from "./take-down";
import { useCommand } from "./use-command";

/** What can be done with a whole subject: see its history, what readers see, and drop what is not published. */
export function SubjectLinks<K extends DeskKind>(props: {
  kind: K;
  id: string;
  document: DeskDocument<K>;
  /** Its public page, where it has one. */
  reader: string | null;
  /** Given where it can be taken down: that it is, or null. */
  withdrawal?: Withdrawal | null;
}) {
  const { kind, id, document, reader, withdrawal } = props;
  const { version } = document;
  const router = useRouter();
  const send = useCommand();
  const say = useSay();

  async function drop() {
    const answer = await send("discard-draft", { kind, id, basedOn: version }, { words: "Drop the draft" });
    if (!answer.ok) return say({ words: answer.message, failed: true });
    // What stands on this page is the draft's. The first page of the desk lists what was done, with a way back.
    router.push("/desk");
  }

  return (
    <>
      <span className="dim">{versionWords(version)}</span>
      <Link href={`/desk/history/${kind}/${id}`}>History</Link>
      {reader ? <Link href={reader}>What readers see</Link> : null}
      {reader && withdrawal === null && isWithdrawn(kind) ? (
        <TakeDown kind={kind} id={id} title={titleOf(kind, document.content)} />
      ) : null}
      {version.draft > 0 ? (
        <button className="btn btn--quiet" type="button" onClick={() => void drop()}>
          Drop the draft
        </button>
      ) : null}
    </>
  );
}

const isWithdrawn = (kind: DeskKind): kind is WithdrawnKind =>
  (WithdrawnKind.options as readonly string[]).includes(kind);
