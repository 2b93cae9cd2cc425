import { lineWords, statusWords } from "@/domain/status/status-words";
import { termWords } from "@/domain/status/term-words";
import { LineOnly, type LineStyle, Status } from "@/domain/vocabulary";
import { WorkedExample } from "./about/worked-example";
import { StatusLabel } from "./lines/status-label";
import type { AsOf } from "./links";
import { Shell } from "./shell";

/** How statuses are decided: the eight lines, the rules behind them, and the words that they lean on. */
export function StatusRulesView({ asOf }: { asOf: AsOf }) {
  return (
    <Shell section={null} asOf={asOf} here="/about/statuses" className="[&_section+section]:mt-14">
      <header className="storyhead">
        <h1>How statuses are decided</h1>
        <p className="dek">
          A status says what the public record supports on a given day. It is worked out by rule from who says
          what, on what terms and through whom, and every claim shows which rules hold and why. The rules are
          tried in this order, and the first that holds gives the status.
        </p>
      </header>
      <section aria-labelledby="eight-h">
        <h2 id="eight-h" className="sech">
          The eight lines
        </h2>
        <ol className={grid}>
          {Status.options.map((status) => (
            <Rule key={status} style={status} rule={statusWords[status].rule} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="beside-h">
        <h2 id="beside-h" className="sech">
          What is no status
        </h2>
        <ul className={grid}>
          {LineOnly.options.map((style) => (
            <Rule key={style} style={style} rule={lineWords(style).rule} />
          ))}
        </ul>
      </section>
      <WorkedExample asOf={asOf} />
      <Terms />
    </Shell>
  );
}

const grid = "grid grid-cols-[1fr_1fr] gap-x-12 gap-y-8 max-lg:grid-cols-[1fr]";

/** A line, and when it is drawn. */
function Rule({ style, rule }: { style: LineStyle; rule: string }) {
  return (
    <li
      className="grid min-h-22 grid-cols-[9px_minmax(0,1fr)] gap-x-5 [&_.status]:whitespace-normal"
      data-status={style}
      id={style}
    >
      <span className="vline" aria-hidden="true" />
      <div>
        <h3>
          <StatusLabel style={style} large />
        </h3>
        <p className="mt-2 max-w-lg">{rule}</p>
      </div>
    </li>
  );
}

function Terms() {
  return (
    <section aria-labelledby="terms-h">
      <h2 id="terms-h" className="sech">
        What the rules lean on
      </h2>
      <dl>
        {Object.entries(termWords).map(([id, { term, meaning }]) => (
          <div
            key={id}
            className="grid grid-cols-[14rem_minmax(0,40rem)] gap-x-8 gap-y-2 border-b border-hair py-4 max-lg:grid-cols-[1fr]"
            id={id}
          >
            <dt className="font-serif text-md font-semibold">{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
