import { sourceName } from "@/domain/attribution-words";
import type { Attribution } from "@/domain/claim";
import { describesBody } from "@/domain/language/described-bodies";
import { stanceOf } from "@/domain/sourcing/in-part";
import { numbered } from "@/domain/status/wording";
import { EntityLink } from "../entries/entity-link";
import type { AsOf } from "../links";
import { publishedWords, shownWords } from "./box-words";
import type { GraphNode, GraphValue } from "./graph-value";
import { isResponse } from "./responses";
import { type ToldWay, toldWays } from "./told-ways";
import { type Voices, voicesOf } from "./voices";

/** How what is told in words below the drawing looks, and what unfolds it. */
export const waysLook = "mt-4 text-sm";
export const waysSummary = "w-fit text-ink-2";

type WayListProps = { graph: GraphValue; attributions: readonly Attribution[]; asOf: AsOf };

/** The same in words: each outlet that we can read, what it has from whom, down to who says so; then all that stands beside. */
export function WayList({ graph, attributions, asOf }: WayListProps) {
  const { ways, leftOut } = toldWays(graph);
  const { day } = voicesOf(graph, attributions);
  const responses = attributions.filter(isResponse);
  return (
    <details className={waysLook} data-whole-on-paper>
      <summary className={waysSummary}>The same in words</summary>
      <WayItems ways={ways} asOf={asOf} day={day} depth={1} />
      {leftOut > 0 ? (
        <p>
          {numbered(leftOut, "more step is", "more steps are")} left out here. Each attribution below says
          through whom it came.
        </p>
      ) : null}
      <ul className="pl-5">
        {graph.evidence.map((one) => (
          <li className="pt-1" key={one.id}>
            <bdi>{one.title}</bdi>: {shownWords([one], day).how.toLowerCase()}
          </li>
        ))}
        {responses.slice(0, mostResponses).map((one) => (
          <li className="pt-1" key={one.id}>
            <bdi>{sourceName(one.source)}</bdi>: {stanceOf(one).toLowerCase()}, {day(one.publishedAt)}
            {graph.takenBack.has(one.id) ? ", which no longer stands" : ""}
          </li>
        ))}
      </ul>
      {responses.length > mostResponses ? (
        <p>{responses.length - mostResponses} more answers are among the attributions below.</p>
      ) : null}
    </details>
  );
}

/** As many as anybody reads here; all of them stand below. */
const mostResponses = 40;

type WayItemsProps = { ways: ToldWay[]; asOf: AsOf; day: Voices["day"]; depth: number };

/** A chain may be as long as the record: from the eighth step on, the list goes in no further. */
const deepest = 7;

function WayItems({ ways, asOf, day, depth }: WayItemsProps) {
  return (
    <ul className={depth > deepest ? undefined : "pl-5"}>
      {ways.map((way) => (
        <li className="pt-1" key={way.node.id}>
          {way.node.entity ? <EntityLink entity={way.node.entity} asOf={asOf} /> : <bdi>{way.node.name}</bdi>}
          {noteOf(way, day)}
          {way.from.length > 0 ? <WayItems ways={way.from} asOf={asOf} day={day} depth={depth + 1} /> : null}
        </li>
      ))}
    </ul>
  );
}

function noteOf({ node, again, from }: ToldWay, day: Voices["day"]): string {
  if (again === "ring") return ", again: the reports cite each other";
  if (again === "told") return ", as told above";
  return ownNote(node, from.length, day);
}

function ownNote(node: GraphNode, before: number, dayOf: Voices["day"]): string {
  const gone = node.stands ? "" : ", taken back";
  if (node.kind === "unknown_hop") return `, nobody says where${gone}`;
  const day = node.published.length > 0 ? `, ${publishedWords(node.published, dayOf)}` : "";
  if (before > 0) return `${day}${gone}, which has it from:`;
  if (node.roles.includes("outlet") && node.roles.includes("origin")) return `${day}, by its own word${gone}`;
  if (node.kind !== "unnamed") return gone;
  return describesBody(node.name) ? `, without a record here${gone}` : `, not named${gone}`;
}
