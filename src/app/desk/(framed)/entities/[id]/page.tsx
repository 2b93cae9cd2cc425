import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { commentCount } from "@/queries/desk/comments";
import { entityDesk } from "@/queries/desk/entities";
import { admitted } from "../../../../gate";
import { nameIn, reading } from "../../../../reading";
import { Refused } from "../../../refused";
import { SaveFoot } from "../../../saving/save-foot";
import { EntityWork } from "./entity-work";

export const metadata: Metadata = { title: "Person or organization at the desk" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await admitted("edit");
  const id = nameIn((await params).id);
  const desk = (await reading((db) => entityDesk(db, id))) ?? notFound();
  const comments = await reading((db) => commentCount(db, { kind: "entity", id }));
  return (
    <>
      <EntityWork
        comments={comments}
        desk={desk}
        refused={<Refused viewer={viewer} scopes={[{ kind: "entity", id }]} />}
      />
      <SaveFoot />
    </>
  );
}
