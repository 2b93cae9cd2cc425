import type { Metadata } from "next";
import { EntityListView } from "@/ui/entity-list";
import { entityListAsked } from "../entity-asked";
import type { SearchParams } from "../reading";

export const metadata: Metadata = { title: "Organizations" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return <EntityListView {...(await entityListAsked("organization", searchParams))} />;
}
