import type { Metadata } from "next";
import { changesOpen, sourceChanges } from "@/queries/desk/incoming/source-changes";
import { ChangesView } from "@/ui/desk/history/changes-view";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { ChangeList } from "./change-list";

export const metadata: Metadata = { title: "Changed at the source" };

/** Articles that their outlets changed, with the claims that rest on what changed. */
export default async function Page() {
  const viewer = await admitted("edit");
  const [changes, total] = await reading((db) => Promise.all([sourceChanges(db), changesOpen(db)]));
  return (
    <ChangesView total={total} shown={changes.length}>
      <ChangeList
        key={changes.map(({ id, round }) => `${id} ${round}`).join()}
        changes={changes}
        me={viewer.name}
      />
    </ChangesView>
  );
}
