import type { Beside, Named } from "@/domain/timeline/beside";
import type { AsOf } from "../links";
import { ExternalLink } from "./chain";
import { EntityLink } from "./entity-link";

/** Who else says it, who denies it and what shows the contrary, a line each; beside the one who says it. */
export function BesideLines({ sides, asOf }: { sides: Beside[]; asOf: AsOf }) {
  return sides.map(({ how, who, more }) => (
    <p className="beside" key={how}>
      {how}{" "}
      {who.map((named, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sources may go by the same words
        <span key={index}>
          {index > 0 ? ", " : ""}
          <Name named={named} asOf={asOf} />
        </span>
      ))}
      {more > 0 ? ` and ${more.toLocaleString("en-GB")} more` : ""}
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
