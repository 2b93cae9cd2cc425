import { type Network, type Tie, type TieAct, tieWords } from "@/domain/chart/network";
import type { EntityRef } from "@/domain/claim";
import { EntityLink } from "../entries/entity-link";
import { Glyph } from "../lines/status-label";
import type { AsOf } from "../links";

/** One who does the same to several, in the same claims. */
type Row = Omit<Tie, "to"> & { to: EntityRef[]; anchors: string[] };

/** Who is tied to whom and by what, under whoever does it. On a phone each row is a short list. */
export function NetworkTable({ network, asOf }: { network: Network; asOf: AsOf }) {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  return (
    <table className="w-full max-md:block">
      <thead className="max-md:hidden">
        <tr className="border-b border-ink text-sm">
          {["Who", "Does what", "To whom", "In what"].map((head) => (
            <th key={head} className="py-2 pe-6 text-start font-medium text-ink-3" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rowsOf(network.ties, nodes).map((row) => (
          <tr
            key={`${row.from} ${row.kind} ${row.to[0]!.id}`}
            className="border-b border-hair align-baseline wrap-anywhere max-md:block max-md:py-3"
          >
            <th className="py-2.5 pe-6 text-start font-semibold max-md:block max-md:py-0" scope="row">
              <Anchors ids={row.anchors} />
              <EntityLink className={target} entity={nodes.get(row.from)!} asOf={asOf} />
            </th>
            <td className="py-2.5 pe-6 text-ink-2 max-md:block max-md:py-0">
              <span className="inline-flex items-baseline gap-2" data-status={row.line}>
                <Glyph style={row.line} />
                {tieWords[row.kind]}
              </span>
            </td>
            <td className="py-2.5 pe-6 max-md:block max-md:py-0">
              {row.to.map((entity, at) => (
                <span key={entity.id}>
                  {at > 0 ? ", " : ""}
                  <EntityLink className={target} entity={entity} asOf={asOf} />
                </span>
              ))}
            </td>
            <td className="py-2.5 text-sm text-ink-2 max-md:block max-md:py-0">
              <Acts acts={row.acts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On a phone as high as a finger needs it. */
const target = "max-md:inline-block max-md:py-1";

/** Ties come by who does it and what, so that what stands in one row comes together. */
function rowsOf(ties: readonly Tie[], nodes: ReadonlyMap<string, EntityRef>): Row[] {
  const rows = new Map<string, Row>();
  const met = new Set<string>();
  for (const { to, ...tie } of ties) {
    const key = JSON.stringify(tie);
    const row: Row = rows.get(key) ?? { ...tie, to: [], anchors: [] };
    rows.set(key, row);
    row.to.push(nodes.get(to)!);
    // Where the links of the drawing lead: to the first row that one stands in, on whichever side of it.
    row.anchors.push(...[tie.from, to].filter((id) => !met.has(id)));
    for (const id of [tie.from, to]) met.add(id);
  }
  return [...rows.values()];
}

function Anchors({ ids }: { ids: readonly string[] }) {
  return ids.map((id) => <span key={id} id={`tied-${id}`} />);
}

/** "Says so: claims 1 and 4. Denies: claim 7." Each number leads to its claim, with its status. */
function Acts({ acts }: { acts: readonly TieAct[] }) {
  const groups = new Map<string, TieAct[]>();
  for (const act of acts) groups.set(act.does, [...(groups.get(act.does) ?? []), act]);
  return [...groups].map(([does, own]) => {
    const numbers = own.flatMap(({ claim }) => claim ?? []);
    return (
      <span key={does} className="me-4 inline-block">
        <bdi>{does}</bdi>
        {numbers.length > 0 ? (
          <>
            {does === "" ? "Claim " : ": claim "}
            {numbers.map((number, at) => (
              <span key={number}>
                {at > 0 ? ", " : ""}
                <a className={target} href={`#claim-${number}`}>
                  {number}
                </a>
              </span>
            ))}
          </>
        ) : null}
      </span>
    );
  });
}
