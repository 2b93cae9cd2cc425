import type { Metadata } from "next";
import { entityLines, mergePreview, standingMerges } from "@/queries/desk/entity/entities";
import { EntityDeskList } from "@/ui/desk/entity/entity-list-view";
import { admitted } from "../../../gate";
import { rawOf, reading, type SearchParams } from "../../../reading";
import { EntityTools } from "./entity-tools";
import { Unmerge } from "./unmerge";

export const metadata: Metadata = { title: "People and organizations at the desk" };

const limit = 50;

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  await admitted("edit");
  const raw = await rawOf(searchParams);
  const word = (name: string) => (raw[name]?.[0] ?? "").slice(0, 200);
  const q = word("q").trim();
  const page = Math.min(Math.max(Number.parseInt(word("page"), 10) || 1, 1), 1_000);
  const [from, into] = [word("merge"), word("into")];
  const { items, total } = await reading((db) => entityLines(db, q, { limit, offset: (page - 1) * limit }));
  const merges = await reading(standingMerges);
  const preview = from && into && from !== into ? await reading((db) => mergePreview(db, from, into)) : null;
  return (
    <EntityDeskList
      items={items}
      total={total}
      q={q}
      next={total > page * limit ? page + 1 : null}
      merges={merges}
      tools={<EntityTools preview={preview} />}
      unmerge={(merge) => <Unmerge merge={merge} />}
    />
  );
}
