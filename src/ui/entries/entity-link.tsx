import type { EntityRef } from "@/domain/claim";
import { entityHref } from "@/domain/timeline/entry-of";
import { Link } from "../link";
import { type AsOf, href } from "../links";

export function EntityLink({
  entity,
  asOf,
  className,
}: {
  entity: EntityRef;
  asOf: AsOf;
  className?: string;
}) {
  return (
    <Link className={className} href={href(entityHref(entity), { asOf })}>
      <bdi>{entity.name}</bdi>
    </Link>
  );
}
