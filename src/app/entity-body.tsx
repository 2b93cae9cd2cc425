import { entityHref } from "@/domain/timeline/entry-of";
import type { EntityKind } from "@/domain/vocabulary";
import { EntityView } from "@/ui/entity-page";
import { correctionsOf } from "./corrections-of";
import { type EntityProps, entityAsked } from "./entity-asked";
import { followsByMail } from "./follows-by-mail";

/** The page of a person or an organization, with what was put right on it. */
export async function entityBody(kind: EntityKind, props: EntityProps) {
  const { page, day } = await entityAsked(kind, props);
  return (
    <EntityView
      page={page}
      asOf={day.asked}
      now={day.asOf}
      byMail={followsByMail()}
      corrections={await correctionsOf("entity", page.ref.id, entityHref(page.ref), day.asOf)}
    />
  );
}
