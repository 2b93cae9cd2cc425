import { EntityLink } from "../entries/entity-link";
import type { AsOf } from "../links";
import type { GraphNode, GraphValue } from "./graph-value";

/** The same ways in words: each outlet that we can read, what it has from whom, down to who says so. */
export function WayList({ graph, asOf }: { graph: GraphValue; asOf: AsOf }) {
  const passesOn = new Set(graph.edges.map((edge) => edge.from));
  const ends = graph.nodes.filter((node) => !passesOn.has(node.id) || node.roles.includes("outlet"));
  return (
    <details className="ways">
      <summary>The same in words</summary>
      <ul>
        {ends.map((node) => (
          <WayItem key={node.id} node={node} graph={graph} asOf={asOf} seen={[]} />
        ))}
      </ul>
    </details>
  );
}

function WayItem(props: { node: GraphNode; graph: GraphValue; asOf: AsOf; seen: string[] }) {
  const { node, graph, asOf, seen } = props;
  const before = graph.edges
    .filter((edge) => edge.to === node.id)
    .map((edge) => graph.nodes.find((one) => one.id === edge.from)!);
  const isRing = seen.includes(node.id);
  return (
    <li>
      {node.entity ? <EntityLink entity={node.entity} asOf={asOf} /> : node.name}
      {noteOf(node, isRing, before.length)}
      {before.length > 0 && !isRing ? (
        <ul>
          {before.map((one) => (
            <WayItem key={one.id} node={one} graph={graph} asOf={asOf} seen={[...seen, node.id]} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function noteOf(node: GraphNode, isRing: boolean, before: number): string {
  if (isRing) return ", again: the reports cite each other";
  if (node.kind === "unknown_hop") return ", nobody says where";
  if (before > 0) return ", which has it from:";
  if (node.roles.includes("outlet") && node.roles.includes("origin")) return ", by its own reporting";
  return node.kind === "unnamed" ? ", not named" : "";
}
