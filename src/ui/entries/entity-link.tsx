import Link from "next/link";
import type { EntityRef } from "@/domain/claim";
import { type AsOf, href } from "../links";

/** The page of a person or an organization. */
export function entityHref(entity: EntityRef): string {
  return entity.kind === "person" ? `/people/${entity.slug}` : `/organizations/${entity.slug}`;
}

export function EntityLink({ entity, asOf }: { entity: EntityRef; asOf: AsOf }) {
  return <Link href={href(entityHref(entity), { asOf })}>{entity.name}</Link>;
}
