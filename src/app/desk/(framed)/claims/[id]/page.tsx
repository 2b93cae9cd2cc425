import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { heldArticles } from "@/queries/desk/article/held-articles";
import { claimDesk } from "@/queries/desk/claim/claims";
import { commentCount } from "@/queries/desk/newsroom/comments";
import { storiesToChoose } from "@/queries/desk/suggestion/workbench";
import { admitted } from "../../../../gate";
import { nameIn, rawOf, reading, type SearchParams } from "../../../../reading";
import { Refused } from "../../../refused";
import { SaveFoot } from "../../../saving/save-foot";
import { withdrawalOf } from "../../../withdrawal-of";
import { ClaimWork } from "./claim-work";

export const metadata: Metadata = { title: "Claim at the desk" };

/** One claim, whole, to be worked on. */
export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await admitted("edit");
  const id = nameIn((await params).id);
  const desk = (await reading((db) => claimDesk(db, id))) ?? notFound();
  const [words = ""] = (await rawOf(searchParams)).articles ?? [];
  const sought = words.trim().slice(0, 200).toWellFormed().replaceAll("\0", "");
  const articles = sought === "" ? null : await reading((db) => heldArticles(db, sought));
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
        held={{ sought, articles }}
        by={viewer.name}
        now={new Date().toISOString()}
        refused={<Refused viewer={viewer} scopes={scopes} claim={id} />}
      />
      <SaveFoot />
    </>
  );
}
