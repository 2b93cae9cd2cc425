import type { Metadata } from "next";
import { may } from "@/domain/access/may";
import { deskHome } from "@/queries/desk/newsroom/home";
import { HomeView } from "@/ui/desk/story/home-view";
import { noticeFor } from "../../forms";
import { admitted } from "../../gate";
import { reading } from "../../reading";
import { LastDone } from "../last-done";
import { PutAway } from "../put-away";
import { Refused } from "../refused";

export const metadata: Metadata = { title: "Desk" };

/** What is in work. */
export default async function Page() {
  const viewer = await admitted("edit");
  const home = await reading((db) => deskHome(db, viewer.id, new Date()));
  return (
    <HomeView
      notice={await noticeFor("/desk")}
      home={home}
      invites={may(viewer.role, "administer")}
      refused={<Refused viewer={viewer} />}
      undo={<LastDone undoable={home.undoable} />}
      putAway={({ id, by }) => <PutAway comment={id} of={by} />}
    />
  );
}
