import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { statusAsOf } from "@/domain/status/status";
import { type WorkedStep, workedExample } from "@/domain/worked-example";
import { downward } from "../graph/downward";
import { SceneDrawing } from "../graph/drawing";
import type { GraphValue } from "../graph/graph-value";
import { graphWords } from "../graph/graph-words";
import { across } from "../graph/layouts";
import { sceneOf } from "../graph/scene";
import { StatusTerm } from "../lines/status-label";
import type { AsOf } from "../links";

const then = new Date("2018-01-30T23:59:59.999Z");

/** How the claims of a real story come to their statuses, drawn as on the page of a claim. */
export function WorkedExample({ asOf }: { asOf: AsOf }) {
  return (
    <section aria-labelledby="example-h" id="example">
      <h2 id="example-h" className="sech">
        A worked example
      </h2>
      <ol className="worked">
        {workedExample.map((step) => (
          <Step key={step.id} step={step} asOf={asOf} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step: { id, when, record, says }, asOf }: { step: WorkedStep; asOf: AsOf }) {
  const { status, independence } = statusAsOf(record, then);
  const graph = withoutPages(attributionGraphAsOf(record, then));
  const words = graphWords(graph, record.attributions, independence);
  const { attributions } = record;
  const drawing = { label: words, asOf: null, extraHeight: 16 };
  return (
    <li data-status={status} id={id}>
      <p className="dim">{when}</p>
      <div>
        <p>
          <StatusTerm style={status} asOf={asOf} />
        </p>
        <h3 className="claim-text">{record.text}</h3>
        <p>{says}</p>
        <figure className="graphwrap">
          <SceneDrawing
            {...drawing}
            scene={sceneOf({ graph, attributions }, across)}
            className="graph only-d"
          />
          <SceneDrawing
            {...drawing}
            scene={sceneOf({ graph, attributions }, downward)}
            className="graph only-m"
          />
          <figcaption className="vh">{words}</figcaption>
        </figure>
      </div>
    </li>
  );
}

/** Whoever is drawn here need have no page in this newsroom. */
function withoutPages(graph: GraphValue): GraphValue {
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, entity: null })) };
}
