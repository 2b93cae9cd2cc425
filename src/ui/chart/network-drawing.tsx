import { type Arc, arcsOf } from "@/domain/chart/arcs";
import type { Network } from "@/domain/chart/network";
import type { EntityRef } from "@/domain/claim";
import { entityHref } from "@/domain/timeline/entry-of";
import type { LineStyle } from "@/domain/vocabulary";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** Pixels from one name to the next: two lines of a long one, and what it is. */
const step = 58;

/** The width of the drawing in its own units, which are as wide as there is room; heights are pixels. */
const width = 100;

/**
 * Names under one another, with an arc between each two that are tied. The lines say how certain the most certain tie of theirs is, one arc
 * for each line; who does what stands in the table, to which the number of ties leads.
 */
export function NetworkDrawing(props: {
  network: Network;
  row: readonly string[];
  /** Of whom the network is, whose name stands out. */
  own: string;
  asOf: AsOf;
}) {
  const { network, row, own, asOf } = props;
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const tied = new Map(network.nodes.map(({ id }) => [id, 0]));
  for (const { from, to } of network.ties) for (const id of [from, to]) tied.set(id, tied.get(id)! + 1);
  const arcs = arcsOf(row, network.ties);
  const longest = arcs.reduce((most, { from, to }) => Math.max(most, to - from), 1);
  const height = row.length * step;
  const atNode = (at: number) => arcs.flatMap((arc, number) => (isAt(arc, at) ? [number] : []));
  return (
    <figure className="relative max-w-272 [print-color-adjust:exact]">
      <ul className="w-3/5 md:w-72" aria-label="Who is in the network">
        {row.map((id, at) => (
          <li key={id} className="group grid content-center pe-4 text-end" style={{ height: `${step}px` }}>
            <Name node={nodes.get(id)!} ties={tied.get(id)!} isOwn={id === own} asOf={asOf} />
            <Alone arcs={atNode(at)} height={height} />
          </li>
        ))}
      </ul>
      <div className={beside}>
        <svg className="absolute inset-0 size-full overflow-visible" {...scaled(height)} aria-hidden="true">
          {arcs.map((arc, number) => (
            <g key={`${arc.from} ${arc.to} ${arc.line}`} id={`arc-${number}`}>
              <ArcLine arc={arc} longest={longest} />
            </g>
          ))}
        </svg>
        {arcs.map((arc) => (
          <Mark key={`${arc.from} ${arc.to} ${arc.line}`} arc={arc} longest={longest} />
        ))}
        {row.map((id, at) => (
          <span
            key={id}
            className="absolute -ms-[4px] size-[9px] rounded-full bg-ink"
            style={{ top: `${middleOf(at) - 4.5}px` }}
          />
        ))}
      </div>
    </figure>
  );
}

/** Where the arcs stand: beside the names, as wide as there is room. */
const beside = "absolute inset-y-0 start-3/5 end-0 md:start-72";

/** Pixels downwards, shares of the width to the side; strokes keep their width. */
function scaled(height: number) {
  return { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none" } as const;
}

function isAt({ from, to }: Arc, place: number): boolean {
  return from === place || to === place;
}

/** While a name is pointed at or has the focus: its own arcs, and the others behind a veil. */
function Alone({ arcs, height }: { arcs: readonly number[]; height: number }) {
  return (
    <span
      className={`${beside} pointer-events-none z-10 hidden bg-paper/85 group-focus-within:block group-hover:block print:hidden`}
    >
      <svg className="size-full overflow-visible" {...scaled(height)} aria-hidden="true">
        {arcs.map((number) => (
          <use key={number} href={`#arc-${number}`} />
        ))}
      </svg>
    </span>
  );
}

function Name({ node, ties, isOwn, asOf }: { node: EntityRef; ties: number; isOwn: boolean; asOf: AsOf }) {
  return (
    <>
      <Link
        className={`line-clamp-2 leading-tight wrap-anywhere ${isOwn ? "font-semibold" : "pale-link"}`}
        href={href(entityHref(node), { asOf })}
      >
        <bdi>{node.name}</bdi>
      </Link>
      <span className="text-xs text-ink-3">
        {kindWords(node)}, <a href={`#tied-${node.id}`}>{ties === 1 ? "1 tie" : `${ties} ties`}</a>
      </span>
    </>
  );
}

function kindWords({ kind, publishes }: EntityRef): string {
  if (publishes) return "outlet";
  return kind;
}

function middleOf(place: number): number {
  return (place + 0.5) * step;
}

/** How far an arc reaches to the side: the longer it is the farther, and each of one pair a little more. */
function reachOf({ from, to, beside }: Arc, longest: number): number {
  return width * (0.1 + 0.82 * ((to - from) / longest) ** 0.8) + beside * 5;
}

function pathOf(arc: Arc, longest: number, aside = 0): string {
  const [top, bottom] = [middleOf(arc.from), middleOf(arc.to)];
  // The middle of such a curve lies at three quarters of the way to its two handles.
  const handle = Math.round(((reachOf(arc, longest) + aside) / 0.75) * 10) / 10;
  return `M0 ${top}C${handle} ${top} ${handle} ${bottom} 0 ${bottom}`;
}

/** The classes of the lines of a status in a drawing, one for each stroke of it. */
const strokes: Record<LineStyle, readonly string[]> = {
  confirmed: ["e-confirmed"],
  corroborated: ["e-corroborated"],
  reported: ["e-reported"],
  alleged: ["e-alleged"],
  disputed: ["e-split e-split--for", "e-split e-split--against"],
  refuted: ["e-refuted"],
  retracted: ["e-retracted"],
  unsourced: ["e-none-o", "e-none-i"],
  none: ["e-none-o", "e-none-i"],
  open: ["e-none-o", "e-none-i"],
  answered: ["e-none-o", "e-none-i"],
};

function ArcLine({ arc, longest }: { arc: Arc; longest: number }) {
  return strokes[arc.line].map((look, at) => (
    <path
      key={look}
      className={look}
      fill="none"
      vectorEffect="non-scaling-stroke"
      d={pathOf(arc, longest, arc.line === "disputed" ? at * 1.6 : 0)}
    />
  ));
}

/** A cross on what was taken back, a stroke through what is shown to be false, in the middle of the arc. */
function Mark({ arc, longest }: { arc: Arc; longest: number }) {
  if (arc.line !== "retracted" && arc.line !== "refuted") return null;
  const marks = arc.line === "retracted" ? "M-5 -5 5 5M5 -5 -5 5" : "M-7 -6 7 6";
  return (
    <svg
      className="absolute -ms-2 size-4 overflow-visible"
      aria-hidden="true"
      viewBox="-8 -8 16 16"
      style={{
        insetInlineStart: `${Math.min(reachOf(arc, longest), width + 5)}%`,
        top: `${(middleOf(arc.from) + middleOf(arc.to)) / 2 - 8}px`,
      }}
    >
      <path d={marks} className="ex-halo" />
      <path d={marks} className={`ex ex-${arc.line}`} />
    </svg>
  );
}
