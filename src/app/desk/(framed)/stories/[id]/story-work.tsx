"use client";

import type { ReactNode } from "react";
import type { StoryDesk } from "@/domain/draft/desk-pages";
import type { Withdrawal } from "@/domain/withdrawal";
import { ClaimOrder } from "@/ui/desk/claim/claim-order";
import { QuestionFields } from "@/ui/desk/claim/question-fields";
import { DeskColumns } from "@/ui/desk/frame/desk-columns";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { DeskHead } from "@/ui/desk/frame/desk-shell";
import { StoryArticles, StoryFields } from "@/ui/desk/story/story-editor";
import { EmptyNote } from "@/ui/empty-note";
import { ConflictOf } from "../../../conflict";
import { Presence } from "../../../presence";
import { Publish } from "../../../publish";
import { useDocument } from "../../../saving/use-document";
import { SubjectLinks } from "../../../subject-links";
import { TakenDown } from "../../../take-down";
import { useEditing } from "../../../use-editing";

const clock = () => new Date();

/** The story while it is worked on. `refused` tells what a chief refused of it. */
export function StoryWork(props: {
  desk: StoryDesk;
  withdrawal: Withdrawal | null;
  comments: number;
  refused: ReactNode;
}) {
  const { desk, withdrawal, comments, refused } = props;
  const document = useDocument(desk.subject);
  const editing = useEditing(document);
  const { id, content, published } = document;
  const textOf = (claim: string) => desk.claims.find((one) => one.id === claim)?.text ?? null;
  return (
    <>
      <DeskHead
        kicker={content.topic}
        title={content.headline || "A story without a headline"}
        note={<Presence kind="story" id={id} />}
      >
        <SubjectLinks
          kind="story"
          id={id}
          document={document}
          withdrawal={withdrawal}
          reader={published ? `/stories/${published.slug}` : null}
          comments={comments}
        />
      </DeskHead>
      {withdrawal ? <TakenDown withdrawal={withdrawal} /> : null}
      {refused}
      <ConflictOf document={document} nameOf={textOf} />
      <DeskColumns>
        <div>
          <Publish scope={{ kind: "story", id }} story={editing} />
          <ClaimOrder {...editing} claims={desk.claims} />
          <Questions questions={desk.questions} claims={desk.claims} />
        </div>
        <div>
          <StoryFields {...editing} isPublished={published !== null} now={clock} />
          <StoryArticles articles={desk.articles} />
        </div>
      </DeskColumns>
    </>
  );
}

function Questions({ questions, claims }: Pick<StoryDesk, "questions" | "claims">) {
  return (
    <DeskSection id="questions" title="Open questions" count={questions.length}>
      {questions.length === 0 ? <EmptyNote>The reporting leaves none open.</EmptyNote> : null}
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            <Question subject={question} claims={claims} />
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}

function Question({
  subject,
  claims,
}: {
  subject: StoryDesk["questions"][number];
  claims: StoryDesk["claims"];
}) {
  const document = useDocument(subject);
  const editing = useEditing(document);
  const note =
    document.version.draft === 0 ? "" : document.published ? "changed at the desk" : "not published";
  return (
    <>
      <ConflictOf document={document} />
      <QuestionFields {...editing} claims={claims} note={note} />
    </>
  );
}
