import type { ReactNode } from "react";
import type { Discussion } from "@/domain/comments/discussion";
import { dayWords, instantWords } from "@/domain/time/date-words";
import { Link } from "../link";
import { DeskHead } from "./desk-shell";
import { subjectPath } from "./subject-path";

const kindWords: Record<Discussion["kind"], string> = {
  story: "story",
  article: "article",
  claim: "claim",
  entity: "person or organization",
  open_question: "open question",
  suggestion: "suggestion",
};

/** What the desk has said of one subject, in its order, and who sees to it. */
export function DiscussionView(props: { discussion: Discussion; assign: ReactNode; say: ReactNode }) {
  const { kind, id, title, comments, assigned } = props.discussion;
  return (
    <>
      <DeskHead
        kicker={<Link href={subjectPath(kind, id)}>Back to the {kindWords[kind]}</Link>}
        title={`Comments: ${title}`}
        note={
          assigned
            ? `${assigned.to.name} has it, from ${assigned.by} since ${dayWords(new Date(assigned.at))}`
            : "Seen by the desk alone, never by readers"
        }
      />
      {props.assign ? <div className="dpsec discussion">{props.assign}</div> : null}
      <section aria-labelledby="comments-h" className="dpsec discussion">
        <h2 id="comments-h" className="sech">
          Comments <span className="dim num">{comments.length}</span>
        </h2>
        {comments.length === 0 ? <p className="sf__none">Nobody has said anything of it yet.</p> : null}
        <ol className="worklist">
          {comments.map(({ id: of, text, by, at }) => (
            <li key={of} id={`comment-${of}`}>
              <p className="dim">
                <bdi>{by}</bdi>, {instantWords(new Date(at))}
              </p>
              <p className="comment__t" dir="auto">
                {text}
              </p>
            </li>
          ))}
        </ol>
        {props.say}
      </section>
    </>
  );
}
