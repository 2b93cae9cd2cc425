"use client";

import { type ComponentProps, type ReactNode, useCallback, useMemo, useState } from "react";
import type { ClaimDesk } from "@/domain/draft/desk-pages";
import { recordOfDraft } from "@/domain/draft/record-of-draft";
import { lintClaim } from "@/domain/lint/lint-claim";
import type { Withdrawal } from "@/domain/withdrawal";
import { AttributeFrom } from "@/ui/desk/claim/attribute-from";
import { ClaimEditor } from "@/ui/desk/claim/claim-editor";
import { DeskColumns } from "@/ui/desk/frame/desk-columns";
import { DeskHead } from "@/ui/desk/frame/desk-shell";
import { Link } from "@/ui/link";
import { ConflictOf } from "../../../conflict";
import { MoveToStory } from "../../../move-to-story";
import { newPart } from "../../../new-part";
import { Presence } from "../../../presence";
import { useDocument } from "../../../saving/use-document";
import { SubjectLinks } from "../../../subject-links";
import { TakenDown } from "../../../take-down";
import { useCommand } from "../../../use-command";
import { useEditing } from "../../../use-editing";
import { useEntities } from "../../../use-entities";
import { MergeClaim } from "./merge-claim";

/**
 * The claim while it is worked on: its status follows what is typed, by the same rules that readers are told. `refused`
 * tells what a chief refused of it.
 */
export function ClaimWork(props: {
  desk: ClaimDesk;
  stories: { id: string; headline: string }[];
  withdrawal: Withdrawal | null;
  by: string;
  now: string;
  comments: number;
  held: ComponentProps<typeof AttributeFrom>["held"];
  refused: ReactNode;
}) {
  const { desk, stories, withdrawal, by, now, comments, held, refused } = props;
  const document = useDocument(desk.subject);
  const editing = useEditing(document);
  const { entities, known } = useEntities(desk.names.entities);
  const [answers, setAnswers] = useState(desk.answers);
  const send = useCommand();
  const { content, id } = document;
  const { articles } = desk.names;
  const asOf = useMemo(() => latest(content, now), [content, now]);
  const record = useMemo(
    () => recordOfDraft(content, { entities: known, articles }, asOf),
    [content, known, articles, asOf],
  );

  const findings = useMemo(() => lintClaim(record, asOf), [record, asOf]);

  const answer = useCallback(
    async (finding: string, reason: string) => {
      const sending = { words: "Answer to a remark", lanes: [] };
      const answered = await send("answer-finding", { claim: id, finding, reason }, sending);
      if (!answered.ok) return answered.message;
      const one = answered.answer;
      setAnswers((before) => [...before.filter((other) => other.finding !== finding), one]);
      return null;
    },
    [send, id],
  );

  return (
    <>
      <DeskHead
        kicker={
          desk.stories.length > 0
            ? desk.stories.map(({ id: story, headline }) => (
                <Link key={story} href={`/desk/stories/${story}`}>
                  {headline}
                </Link>
              ))
            : "In no story"
        }
        title={content.text || "A claim without words"}
        note={<Presence kind="claim" id={id} />}
      >
        <SubjectLinks
          kind="claim"
          id={id}
          document={document}
          withdrawal={withdrawal}
          reader={document.published ? `/claims/${id}` : null}
          publishedWith={desk.stories}
          comments={comments}
        />
      </DeskHead>
      {withdrawal ? <TakenDown withdrawal={withdrawal} /> : null}
      {refused}
      <ConflictOf document={document} nameOf={(one) => entities.nameOf(one)?.name ?? null} />
      <ClaimEditor
        {...editing}
        record={record}
        asOf={asOf}
        entities={entities}
        articles={articles}
        neighbours={desk.neighbours}
        findings={findings}
        answers={answers}
        answer={answer}
        isPublished={document.published !== null}
        attributeFrom={<AttributeFrom claim={id} held={held} />}
        newPart={(kind) => newPart(kind, id)}
        by={by}
        now={() => new Date()}
      />
      {withdrawal === null ? (
        <DeskColumns>
          <MergeClaim id={id} text={content.text} />
          <MoveToStory kind="claim" id={id} from={desk.stories} stories={stories} />
        </DeskColumns>
      ) : null}
    </>
  );
}

/** The instant that the status is of: when the page was opened, or later where something was decided since. */
function latest(content: ClaimDesk["subject"]["content"], now: string): Date {
  const instants = content.determinations.flatMap(({ effectiveAt, endsAt }) => [effectiveAt, endsAt ?? now]);
  const soon = Date.parse(now) + 86_400_000;
  return new Date(
    [now, ...instants].map((one) => Date.parse(one)).reduce((a, b) => (b > a && b < soon ? b : a)),
  );
}
