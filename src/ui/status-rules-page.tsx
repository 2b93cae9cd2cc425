import { lineWords, statusWords } from "@/domain/status/status-words";
import { termWords } from "@/domain/status/term-words";
import { LineOnly, Status } from "@/domain/vocabulary";
import { WorkedExample } from "./about/worked-example";
import { BigHead, BigTitle, Dek } from "./big-head";
import { StatusLabel } from "./lines/status-label";
import type { AsOf } from "./links";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";

/** How statuses are decided: the eight lines, the rules behind them, and the words that they lean on. */
export function StatusRulesView({ asOf }: { asOf: AsOf }) {
  return (
    <Shell section={null} asOf={asOf} here="/about/statuses" className="rules pb-24">
      <BigHead>
        <BigTitle>How statuses are decided</BigTitle>
        <Dek>
          A status says what the public record supports on a given day. It is worked out by rule from who says
          what, on what terms and through whom, and every claim shows which rules hold and why. The rules are
          tried in this order, and the first that holds gives the status.
        </Dek>
      </BigHead>
      <section aria-labelledby="eight-h">
        <SectionHead id="eight-h">The eight lines</SectionHead>
        <ol className="rulelist">
          {Status.options.map((status) => (
            <li key={status} data-status={status} id={status}>
              <span className="vline" aria-hidden="true" />
              <div>
                <h3>
                  <StatusLabel style={status} large />
                </h3>
                <p>{statusWords[status].rule}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="beside-h">
        <SectionHead id="beside-h">What is no status</SectionHead>
        <ul className="rulelist">
          {LineOnly.options.map((style) => (
            <li key={style} data-status={style} id={style}>
              <span className="vline" aria-hidden="true" />
              <div>
                <h3>
                  <StatusLabel style={style} large />
                </h3>
                <p>{lineWords(style).rule}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <WorkedExample asOf={asOf} />
      <Terms />
    </Shell>
  );
}

function Terms() {
  return (
    <section aria-labelledby="terms-h">
      <SectionHead id="terms-h">What the rules lean on</SectionHead>
      <dl className="terms">
        {Object.entries(termWords).map(([id, { term, meaning }]) => (
          <div key={id} id={id}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
