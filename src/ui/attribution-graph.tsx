import type { Attribution } from "@/domain/claim";
import { circularWords } from "@/domain/sourcing/circular-words";
import type { Circularity, Independence } from "@/domain/sourcing/independence";
import { EmptyNote } from "./empty-note";
import { downward } from "./graph/downward";
import { SceneDrawing } from "./graph/drawing";
import type { GraphValue } from "./graph/graph-value";
import { graphWords, originsWords } from "./graph/graph-words";
import { across } from "./graph/layouts";
import { Legend } from "./graph/legend";
import { bracketHeight, OriginsBelow, OriginsBracket } from "./graph/origins-bracket";
import { isResponse } from "./graph/responses";
import { sceneOf } from "./graph/scene";
import { WayList, waysLook, waysSummary } from "./graph/way-list";
import type { AsOf } from "./links";

export type AttributionGraphProps = {
  graph: GraphValue;
  /** All that was public at the instant, silences and denials included. */
  attributions: Attribution[];
  independence: Independence;
  circular: Circularity[];
  asOf: AsOf;
};

/** Where a claim comes from: who says so, through whom, to the articles that we hold, and who was asked. */
export function AttributionGraph(props: AttributionGraphProps) {
  const { graph, attributions, independence, circular, asOf } = props;
  const words = graphWords(graph, attributions, independence);
  const drawn = graph.nodes.length + graph.evidence.length > 0 || attributions.some(isResponse);
  return (
    <section className="mt-10 lg:mt-14" aria-labelledby="graph-h">
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-b border-ink pb-2 text-md font-semibold tracking-[-0.005em]">
        <h2 id="graph-h" className="font-[inherit]">
          Where it comes from
        </h2>
        {drawn ? <Legend scene={sceneOf({ graph, attributions }, across)} /> : null}
      </div>
      {graph.nodes.length > 0 ? null : (
        <EmptyNote>
          Nobody is on record as saying so. What it rests on, if anything, is the evidence.
        </EmptyNote>
      )}
      {drawn ? (
        <figure className="graphwrap">
          <Drawings {...props} label={words} />
          <figcaption className="sr-only">{words}</figcaption>
        </figure>
      ) : null}
      <CircularList circular={circular} />
      {drawn ? <WayList graph={graph} attributions={attributions} asOf={asOf} /> : null}
    </section>
  );
}

/** A few findings are read at a glance; what is more waits behind a summary. */
const atAGlance = 5;

function CircularList({ circular }: { circular: Circularity[] }) {
  const found = circular.map(circularWords);
  const [shown, more] = [found.slice(0, atAGlance), found.slice(atAGlance)];
  const list = (sentences: string[], look = "") => (
    <ul className={`mt-4 text-sm ${look}`}>
      {sentences.map((sentence) => (
        <li className="border-l border-line pl-3 wrap-anywhere" key={sentence}>
          {sentence}
        </li>
      ))}
    </ul>
  );
  if (found.length === 0) return null;
  return (
    <>
      {list(shown)}
      {more.length > 0 ? (
        <details className={waysLook} data-whole-on-paper>
          <summary className={waysSummary}>{more.length} more that go round or back to one origin</summary>
          {list(more, "pl-5 *:pt-1")}
        </details>
      ) : null}
    </>
  );
}

function Drawings({
  graph,
  attributions,
  independence,
  asOf,
  label,
}: AttributionGraphProps & { label: string }) {
  const wide = sceneOf({ graph, attributions }, across);
  const narrow = sceneOf({ graph, attributions }, downward);
  const origins = graph.nodes.length > 0 ? originsWords(graph, independence) : null;
  const drawing = { label, asOf };
  return (
    <>
      <SceneDrawing
        {...drawing}
        scene={wide}
        className="graph max-md:hidden"
        extraHeight={origins ? bracketHeight(origins) : 16}
      >
        {origins ? <OriginsBracket scene={wide} words={origins} /> : null}
      </SceneDrawing>
      <SceneDrawing {...drawing} scene={narrow} className="graph md:hidden" extraHeight={16} />
      {origins ? <OriginsBelow words={origins} /> : null}
    </>
  );
}
