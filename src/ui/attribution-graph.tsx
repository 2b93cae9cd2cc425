import type { Attribution } from "@/domain/claim";
import type { Circularity, Independence } from "@/domain/sourcing/independence";
import { SceneDrawing } from "./graph/drawing";
import type { GraphValue } from "./graph/graph-value";
import { circularWords, graphWords, originsWords } from "./graph/graph-words";
import { across, downward } from "./graph/layouts";
import { OriginsBelow, OriginsBracket } from "./graph/origins-bracket";
import { sceneOf } from "./graph/scene";
import { WayList } from "./graph/way-list";
import { StatusLabel } from "./lines/status-label";
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
  return (
    <section className="chainsec" aria-labelledby="graph-h">
      <div className="sech sech--row">
        <h2 id="graph-h">Where it comes from</h2>
        {graph.nodes.length > 0 ? <Legend /> : null}
      </div>
      {graph.nodes.length > 0 ? (
        <figure className="graphwrap">
          <Drawings {...props} label={words} />
          <figcaption className="vh">{words}</figcaption>
        </figure>
      ) : (
        <p className="sf__none">
          Nobody is on record as saying so. What it rests on, if anything, is the evidence.
        </p>
      )}
      <CircularList circular={circular} />
      {graph.nodes.length > 0 ? <WayList graph={graph} asOf={asOf} /> : null}
    </section>
  );
}

/** A few findings are read at a glance; what is more waits behind a summary. */
const atAGlance = 5;

function CircularList({ circular }: { circular: Circularity[] }) {
  const found = circular.map(circularWords);
  const [shown, more] = [found.slice(0, atAGlance), found.slice(atAGlance)];
  const list = (sentences: string[]) => (
    <ul className="circular">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  if (found.length === 0) return null;
  return (
    <>
      {list(shown)}
      {more.length > 0 ? (
        <details className="ways">
          <summary>{more.length} more that go round or back to one origin</summary>
          {list(more)}
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
  const origins = originsWords(graph, independence);
  return (
    <>
      <SceneDrawing scene={wide} className="graph only-d" label={label} asOf={asOf} extraHeight={118}>
        <OriginsBracket scene={wide} words={origins} />
      </SceneDrawing>
      <SceneDrawing scene={narrow} className="graph only-m" label={label} asOf={asOf} extraHeight={16} />
      <OriginsBelow words={origins} />
    </>
  );
}

function Legend() {
  return (
    <ul className="legend legend--in">
      <li>
        <StatusLabel style="confirmed">We hold the page</StatusLabel>
      </li>
      <li>
        <StatusLabel style="reported">Named, at second hand</StatusLabel>
      </li>
      <li>
        <StatusLabel style="alleged">No source given</StatusLabel>
      </li>
      <li>
        <StatusLabel style="none">No comment</StatusLabel>
      </li>
    </ul>
  );
}
