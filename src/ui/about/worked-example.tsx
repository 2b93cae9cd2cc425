import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { statusAsOf } from "@/domain/status/status";
import { type WorkedStep, workedExample } from "@/domain/worked-example";
import { downward } from "../graph/downward";
import { SceneDrawing } from "../graph/drawing";
import type { GraphValue } from "../graph/graph-value";
import { graphWords } from "../graph/graph-words";
import { sceneOf } from "../graph/scene";
import { claimText, looseText } from "../lines/claim-text";
import { StatusTerm } from "../lines/status-label";
import type { AsOf } from "../links";
import { SectionHead } from "../section-head";

const then = new Date("2018-01-30T23:59:59.999Z");

/** How the claims of a real story come to their statuses, drawn as on the page of a claim. */
export function WorkedExample({ asOf }: { asOf: AsOf }) {
  return (
    <section aria-labelledby="example-h" id="example">
      <SectionHead id="example-h">A worked example</SectionHead>
      <ol>
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
  return (
    <li
      className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-4 border-b border-hair py-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]"
      data-status={status}
      id={id}
    >
      <div>
        <p className="max-w-read text-ink-3">{when}</p>
        <p className="max-w-read">
          <StatusTerm style={status} asOf={asOf} look="whitespace-normal" />
        </p>
        <h3 className={`my-2 ${claimText} ${looseText}`}>{record.text}</h3>
        <p className="max-w-read">{says}</p>
      </div>
      <figure className="graphwrap max-lg:max-w-88">
        <SceneDrawing
          label={words}
          asOf={null}
          extraHeight={16}
          scene={sceneOf({ graph, attributions: record.attributions }, downward)}
          className="graph"
        />
        <figcaption className="sr-only">{words}</figcaption>
      </figure>
    </li>
  );
}

/** Whoever is drawn here need have no page in this newsroom. */
function withoutPages(graph: GraphValue): GraphValue {
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, entity: null })) };
}
