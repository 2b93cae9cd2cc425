import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { readEnv } from "@/env";
import { entityDesk } from "@/queries/desk/entity/entities";
import { commentCount } from "@/queries/desk/newsroom/comments";
import { mergedInto } from "@/queries/entity/merged-into";
import { admitted } from "../../../../gate";
import { nameIn, reading } from "../../../../reading";
import { Refused } from "../../../refused";
import { SaveFoot } from "../../../saving/save-foot";
import { withdrawalOf } from "../../../withdrawal-of";
import { EntityWork } from "./entity-work";

export const metadata: Metadata = { title: "Person or organization at the desk" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await admitted("edit");
  const id = nameIn((await params).id);
  // One that was merged is the other one, here as for readers.
  const into = (await reading((db) => mergedInto(db, [id]))).get(id);
  if (into !== undefined) redirect(`/desk/entities/${into}`);
  const desk = (await reading((db) => entityDesk(db, id))) ?? notFound();
  const comments = await reading((db) => commentCount(db, { kind: "entity", id }));
  const withdrawal = await withdrawalOf("entity", id);
  return (
    <>
      <EntityWork
        desk={desk}
        withdrawal={withdrawal}
        comments={comments}
        services={readEnv().lookUp.map(({ name }) => name)}
        refused={<Refused viewer={viewer} scopes={[{ kind: "entity", id }]} />}
      />
      <SaveFoot />
    </>
  );
}
