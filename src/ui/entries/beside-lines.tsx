import type { Beside, Named } from "@/domain/timeline/beside";
import { Listed } from "../lines/listed";
import type { AsOf } from "../links";
import { ExternalLink } from "./chain";
import { EntityLink } from "./entity-link";

/** Who else says it, who denies it and what shows the contrary, a line each; beside the one who says it. */
export function BesideLines({
  sides,
  asOf,
  className = "",
}: {
  sides: Beside[];
  asOf: AsOf;
  className?: string;
}) {
  return sides.map(({ how, who, more }) => (
    <p className={`text-sm wrap-anywhere text-ink-2 ${className}`} key={how}>
      {how}{" "}
      <Listed
        items={[
          // biome-ignore lint/suspicious/noArrayIndexKey: two sources may go by the same words
          ...who.map((named, index) => <Name key={index} named={named} asOf={asOf} />),
          ...(more > 0 ? [`${more.toLocaleString("en-GB")} more`] : []),
        ]}
      />
    </p>
  ));
}

function Name({ named: { name, entity, url }, asOf }: { named: Named; asOf: AsOf }) {
  if (entity) return <EntityLink entity={entity} asOf={asOf} />;
  if (url)
    return (
      <ExternalLink href={url}>
        <bdi>{name}</bdi>
      </ExternalLink>
    );
  return <bdi>{name}</bdi>;
}
