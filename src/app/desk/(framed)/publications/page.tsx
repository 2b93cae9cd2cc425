import type { Metadata } from "next";
import { may } from "@/domain/access/may";
import { publications } from "@/queries/desk/publication/publications";
import { withdrawals } from "@/queries/desk/publication/withdrawals";
import { PublicationsView } from "@/ui/desk/publication/publications-view";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { PutBack } from "../../take-down";
import { Decide } from "./decide";

export const metadata: Metadata = { title: "Publications" };

export default async function Page() {
  const viewer = await admitted("edit");
  const waiting = await reading((db) => publications(db, { waiting: true }));
  const past = await reading((db) => publications(db, { waiting: false }));
  const gone = await reading((db) => withdrawals(db));
  return (
    <PublicationsView
      gone={gone}
      putBack={({ id, title }) => <PutBack withdrawal={id} title={title} />}
      waiting={waiting}
      past={past}
      decide={({ id, requestedById, scope }) => (
        <Decide
          publication={id}
          title={scope.title}
          isOwn={requestedById === viewer.id}
          isChief={may(viewer.role, "chief")}
        />
      )}
    />
  );
}
