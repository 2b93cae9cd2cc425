import { sourceName, stanceWords } from "@/domain/attribution-words";
import type { Attribution } from "@/domain/claim";
import { dayWords } from "@/domain/time/date-words";
import { entityHref } from "@/domain/timeline/entry-of";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** A refusal to speak of the matter at all, in a line: it is not of the claim beside which it stands. */
export function RefusedAll({ attribution, asOf }: { attribution: Attribution; asOf: AsOf }) {
  const { id, source, stance, article } = attribution;
  const name = <bdi>{sourceName(source)}</bdi>;
  return (
    <li className="mt-4 text-sm/6 text-ink-2 target:bg-hover" id={`said-${id}`}>
      {source.entity ? <Link href={href(entityHref(source.entity), { asOf })}>{name}</Link> : name}:{" "}
      {stanceWords[stance].toLowerCase()}, of the matter and not of this claim alone, as told in{" "}
      <Link href={href(`/articles/${article.id}`, { asOf })}>
        <bdi>{article.outlet.name}</bdi>
      </Link>
      , {dayWords(attribution.publishedAt)}.
    </li>
  );
}
