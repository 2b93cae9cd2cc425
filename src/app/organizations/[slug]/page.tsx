import type { Metadata } from "next";
import { type EntityProps, entityAsked } from "../../entity-asked";
import { EntityView } from "@/ui/entity-page";

export async function generateMetadata(props: EntityProps): Promise<Metadata> {
  const { page } = await entityAsked("organization", props);
  return { title: page.ref.name, ...(page.description && { description: page.description }) };
}

export default async function Page(props: EntityProps) {
  const { page, day } = await entityAsked("organization", props);
  return <EntityView page={page} asOf={day.asked} today={day.asOf} />;
}
