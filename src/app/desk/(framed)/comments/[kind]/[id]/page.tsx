import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { assignable } from "@/domain/comments/discussion";
import { DeskKind } from "@/domain/draft/subject";
import { discussionOf } from "@/queries/desk/newsroom/comments";
import { DiscussionView } from "@/ui/desk/history/discussion-view";
import { admitted } from "../../../../../gate";
import { nameIn, reading } from "../../../../../reading";
import { Assign } from "./assign";
import { Say } from "./say";

export const metadata: Metadata = { title: "Comments" };

/** What the desk says of one subject, and to whom an article or a story is given. */
export default async function Page({ params }: { params: Promise<{ kind: string; id: string }> }) {
  const viewer = await admitted("edit");
  const part = await params;
  const parsed = DeskKind.safeParse(part.kind);
  const kind = parsed.success ? parsed.data : notFound();
  const id = nameIn(part.id);
  const discussion = (await reading((db) => discussionOf(db, { kind, id }))) ?? notFound();
  const given = assignable.find((one) => one === kind);
  return (
    <DiscussionView
      discussion={discussion}
      assign={
        given ? (
          <Assign
            kind={given}
            id={id}
            colleagues={discussion.colleagues}
            to={discussion.assigned?.to.id ?? null}
          />
        ) : null
      }
      say={
        <Say kind={kind} id={id} colleagues={discussion.colleagues.filter((one) => one.id !== viewer.id)} />
      }
    />
  );
}
