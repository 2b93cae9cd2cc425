import type { Metadata } from "next";
import { EntityView } from "@/ui/entity-page";
import { type EntityProps, entityAsked, entityHead } from "../../entity-asked";

export async function generateMetadata(props: EntityProps): Promise<Metadata> {
  return entityHead("person", props);
}

export default async function Page(props: EntityProps) {
  const { page, day } = await entityAsked("person", props);
  return <EntityView page={page} asOf={day.asked} now={day.asOf} />;
}
