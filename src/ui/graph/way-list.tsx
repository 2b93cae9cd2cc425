import { EntityLink } from "../entries/entity-link";
import type { AsOf } from "../links";
import type { GraphNode, GraphValue } from "./graph-value";
import { type ToldWay, toldWays } from "./told-ways";

/** The same ways in words: each outlet that we can read, what it has from whom, down to who says so. */
export function WayList({ graph, asOf }: { graph: GraphValue; asOf: AsOf }) {
  const { ways, leftOut } = toldWays(graph);
  return (
    <details className="ways">
      <summary>The same in words</summary>
      <WayItems ways={ways} asOf={asOf} />
      {leftOut > 0 ? (
        <p>
          {leftOut} more {leftOut === 1 ? "step is" : "steps are"} left out here. Each attribution below says
          through whom it came.
        </p>
      ) : null}
    </details>
  );
}

function WayItems({ ways, asOf }: { ways: ToldWay[]; asOf: AsOf }) {
  return (
    <ul>
      {ways.map((way) => (
        <li key={way.node.id}>
          {way.node.entity ? <EntityLink entity={way.node.entity} asOf={asOf} /> : way.node.name}
          {noteOf(way)}
          {way.from.length > 0 ? <WayItems ways={way.from} asOf={asOf} /> : null}
        </li>
      ))}
    </ul>
  );
}

function noteOf({ node, again, from }: ToldWay): string {
  if (again === "ring") return ", again: the reports cite each other";
  if (again === "told") return ", as told above";
  return ownNote(node, from.length);
}

function ownNote(node: GraphNode, before: number): string {
  if (node.kind === "unknown_hop") return ", nobody says where";
  if (before > 0) return ", which has it from:";
  if (node.roles.includes("outlet") && node.roles.includes("origin")) return ", by its own reporting";
  return node.kind === "unnamed" ? ", not named" : "";
}
