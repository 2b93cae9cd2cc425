import type { ReactNode } from "react";
import type { Discussion } from "@/domain/comments/discussion";
import { dayWords, instantWords } from "@/domain/time/date-words";
import { EmptyNote } from "../../empty-note";
import { Link } from "../../link";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { subjectPath } from "../frame/subject-path";
import { WorkNote, WorkRow } from "../story/work-list";

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
      {props.assign ? <div className="mb-12 max-w-176">{props.assign}</div> : null}
      <DeskSection id="comments" title="Comments" count={comments.length} className="max-w-176">
        {comments.length === 0 ? <EmptyNote>Nobody has said anything of it yet.</EmptyNote> : null}
        <ol>
          {comments.map(({ id: of, text, by, at }) => (
            <WorkRow key={of} id={`comment-${of}`}>
              <WorkNote>
                <bdi>{by}</bdi>, {instantWords(new Date(at))}
              </WorkNote>
              <p className="wrap-anywhere whitespace-pre-wrap" dir="auto">
                {text}
              </p>
            </WorkRow>
          ))}
        </ol>
        {props.say}
      </DeskSection>
    </>
  );
}
