"use client";

import type { DeskKind } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import { type Withdrawal, WithdrawnKind } from "@/domain/withdrawal";
import { versionWords } from "@/ui/desk/history/version-words";
import { Link } from "@/ui/link";
import { DropDraft } from "./drop-draft";
import type { DeskDocument } from "./saving/use-document";
import { TakeDown } from "./take-down";

/** What can be done with a whole subject: see its history, what readers see, and drop what is not published. */
export function SubjectLinks<K extends DeskKind>(props: {
  kind: K;
  id: string;
  document: DeskDocument<K>;
  /** Its public page, where it has one. */
  reader: string | null;
  /** The stories whose publication brings its draft to readers; left out where it is published on its own page. */
  publishedWith?: readonly { id: string; headline: string }[];
  /** Given where it can be taken down: that it is, or null. */
  withdrawal?: Withdrawal | null;
  /** How many comments there are of it. */
  comments: number;
}) {
  const { kind, id, document, reader, publishedWith = [], withdrawal, comments } = props;
  const { version } = document;
  return (
    <>
      <span className="text-ink-3">{versionWords(version)}</span>
      <Link href={`/desk/comments/${kind}/${id}`}>
        Comments{comments > 0 ? <span className="tabular-nums"> {comments}</span> : null}
      </Link>
      <Link href={`/desk/history/${kind}/${id}`}>History</Link>
      {reader ? <Link href={reader}>What readers see</Link> : null}
      {reader && withdrawal === null && isWithdrawn(kind) ? (
        <TakeDown kind={kind} id={id} title={titleOf(kind, document.content)} />
      ) : null}
      {version.draft > 0
        ? publishedWith.map((story) => (
            <Link key={story.id} href={`/desk/stories/${story.id}#publish`}>
              {publishedWith.length === 1 ? (
                "Publish…"
              ) : (
                <>
                  Publish with <bdi>{story.headline}</bdi>…
                </>
              )}
            </Link>
          ))
        : null}
      {version.draft > 0 ? (
        <DropDraft kind={kind} id={id} version={version} title={titleOf(kind, document.content)} />
      ) : null}
    </>
  );
}

const isWithdrawn = (kind: DeskKind): kind is WithdrawnKind =>
  (WithdrawnKind.options as readonly string[]).includes(kind);
