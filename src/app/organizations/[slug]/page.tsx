import type { Metadata } from "next";
import { EntityView } from "@/ui/entity-page";
import { type EntityProps, entityAsked } from "../../entity-asked";

export async function generateMetadata(props: EntityProps): Promise<Metadata> {
  const { page } = await entityAsked("organization", props);
  return { title: page.ref.name, ...(page.what && { description: page.what }) };
}

export default async function Page(props: EntityProps) {
  const { page, day } = await entityAsked("organization", props);
  return <EntityView page={page} asOf={day.asked} now={day.asOf} />;
}
