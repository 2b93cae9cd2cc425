import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { keptPage } from "@/queries/desk/article/page-snapshots";
import { decodedPage } from "@/services/outside/decoded-page";
import { unpacked } from "@/services/outside/packed";
import { SnapshotView } from "@/ui/desk/history/snapshot-view";
import { isUuid } from "../../../../api/desk/is-uuid";
import { admitted } from "../../../../gate";
import { nameIn, reading } from "../../../../reading";

export const metadata: Metadata = { title: "A fetched page" };

/** A page as it was fetched, as text: what it would draw or run is not drawn and not run. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await admitted("edit");
  const id = nameIn((await params).id);
  const page = (isUuid(id) ? await reading((db) => keptPage(db, id)) : null) ?? notFound();
  const { packed, type, ...told } = page;
  return <SnapshotView {...told} source={decodedPage(unpacked(packed, page.hash), type)} />;
}
