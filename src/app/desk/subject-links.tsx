"use client";

import { useRouter } from "next/navigation";
import type { DeskKind } from "@/domain/draft/subject";
import { useSay } from "@/ui/desk/toast";
import { versionWords } from "@/ui/desk/version-words";
import { Link } from "@/ui/link";
import type { DeskDocument } from "./saving/use-document";
import { useCommand } from "./use-command";

/** What can be done with a whole subject: see its history, what readers see, and drop what is not published. */
export function SubjectLinks<K extends DeskKind>(props: {
  kind: K;
  id: string;
  document: DeskDocument<K>;
  /** Its public page, where it has one. */
  reader: string | null;
  /** How many comments there are of it. */
  comments: number;
}) {
  const { kind, id, document, reader, comments } = props;
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
      <Link href={`/desk/comments/${kind}/${id}`}>
        Comments{comments > 0 ? <span className="num"> {comments}</span> : null}
      </Link>
      <Link href={`/desk/history/${kind}/${id}`}>History</Link>
      {reader ? <Link href={reader}>What readers see</Link> : null}
      {version.draft > 0 ? (
        <button className="btn btn--quiet" type="button" onClick={() => void drop()}>
          Drop the draft
        </button>
      ) : null}
    </>
  );
}
