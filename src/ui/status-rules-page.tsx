import { lineWords, statusWords } from "@/domain/status/status-words";
import { termWords } from "@/domain/status/term-words";
import { LineOnly, type LineStyle, Status } from "@/domain/vocabulary";
import { WorkedExample } from "./about/worked-example";
import { BigHead, BigTitle, Dek } from "./big-head";
import { StatusLabel } from "./lines/status-label";
import type { AsOf } from "./links";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";
import { TermRow } from "./term-row";

/** How statuses are decided: the eight lines, the rules behind them, and the words that they lean on. */
export function StatusRulesView({ asOf }: { asOf: AsOf }) {
  return (
    <Shell section={null} asOf={asOf} here="/about/statuses" className="pb-24 [&_section+section]:mt-14">
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
        <ol className={grid}>
          {Status.options.map((status) => (
            <Rule key={status} style={status} rule={statusWords[status].rule} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="beside-h">
        <SectionHead id="beside-h">What is no status</SectionHead>
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
      <SectionHead id="terms-h">What the rules lean on</SectionHead>
      <dl>
        {Object.entries(termWords).map(([id, { term, meaning }]) => (
          <TermRow key={id} id={id} term={term}>
            {meaning}
          </TermRow>
        ))}
      </dl>
    </section>
  );
}
