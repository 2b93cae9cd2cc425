import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { claimDesk } from "@/queries/desk/claims";
import { commentCount } from "@/queries/desk/comments";
import { storiesToChoose } from "@/queries/desk/workbench";
import { admitted } from "../../../../gate";
import { nameIn, reading } from "../../../../reading";
import { Refused } from "../../../refused";
import { SaveFoot } from "../../../saving/save-foot";
import { withdrawalOf } from "../../../withdrawal-of";
import { ClaimWork } from "./claim-work";

export const metadata: Metadata = { title: "Claim at the desk" };

/** One claim, whole, to be worked on. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await admitted("edit");
  const id = nameIn((await params).id);
  const desk = (await reading((db) => claimDesk(db, id))) ?? notFound();
  const comments = await reading((db) => commentCount(db, { kind: "claim", id }));
  const scopes = desk.stories.map((story) => ({ kind: "story" as const, id: story.id }));
  const stories = await reading((db) => storiesToChoose(db));
  const withdrawal = await withdrawalOf("claim", id);
  return (
    <>
      <ClaimWork
        comments={comments}
        desk={desk}
        stories={stories}
        withdrawal={withdrawal}
        by={viewer.name}
        now={new Date().toISOString()}
        refused={<Refused viewer={viewer} scopes={scopes} claim={id} />}
      />
      <SaveFoot />
    </>
  );
}
