import type { Metadata } from "next";
import { entityHref } from "@/domain/timeline/entry-of";
import { EntityView } from "@/ui/entity-page";
import { correctionsOf } from "../../corrections-of";
import { type EntityProps, entityAsked, entityHead } from "../../entity-asked";

export async function generateMetadata(props: EntityProps): Promise<Metadata> {
  return entityHead("organization", props);
}

export default async function Page(props: EntityProps) {
  const { page, day } = await entityAsked("organization", props);
  return (
    <EntityView
      page={page}
      asOf={day.asked}
      now={day.asOf}
      corrections={await correctionsOf("entity", page.ref.id, entityHref(page.ref), day.asOf)}
    />
  );
}
