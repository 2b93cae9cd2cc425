import type { Metadata } from "next";
import { workersAlive } from "@/queries/desk/incoming/jobs";
import { listMatches } from "@/queries/desk/incoming/list-matches";
import { listLines } from "@/queries/desk/incoming/lists";
import { matchId } from "@/ui/desk/entity/match-row";
import { ListsView } from "@/ui/desk/incoming/lists-view";
import { admitted } from "../../../gate";
import { deskPage, rawOf, reading, type SearchParams } from "../../../reading";
import { LookedAnew } from "../jobs/looked-anew";
import { AddList } from "./add-list";
import { ListActs } from "./list-acts";
import { MatchList } from "./match-list";

export const metadata: Metadata = { title: "Sanction lists" };

/** The sanction lists that are kept, and whom of ours they may name. None of it is public by itself. */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  await admitted("edit");
  const { page: [page = ""] = [] } = await rawOf(searchParams);
  const asked = { page: deskPage(page) };
  const [lists, found, workers] = await reading((db) =>
    Promise.all([listLines(db), listMatches(db, asked), workersAlive(db)]),
  );
  const isUnderWay = lists.some(({ isAsked }) => isAsked);
  return (
    <>
      {isUnderWay && workers > 0 ? <LookedAnew /> : null}
      <ListsView
        lists={lists}
        found={found}
        workers={workers}
        add={<AddList />}
        act={(list) => <ListActs list={list} />}
      >
        <MatchList key={found.matches.map(matchId).join()} matches={found.matches} />
      </ListsView>
    </>
  );
}
