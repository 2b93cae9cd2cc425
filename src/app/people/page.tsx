import type { Metadata } from "next";
import { entityListAsked } from "../entity-asked";
import type { SearchParams } from "../reading";
import { EntityListView } from "@/ui/entity-list";

export const metadata: Metadata = { title: "People" };

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  return <EntityListView {...await entityListAsked("person", searchParams)} />;
}
