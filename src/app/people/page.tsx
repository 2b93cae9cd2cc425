import type { Metadata } from "next";
import { EntityListView } from "@/ui/entity-list";
import { entityListAsked, entityListHead } from "../entity-asked";
import type { SearchParams } from "../reading";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return entityListHead("person", searchParams);
}

export default async function Page({ searchParams }: Props) {
  return <EntityListView {...(await entityListAsked("person", searchParams))} />;
}
