import { statusWords } from "@/domain/status/status-words";
import { Status } from "@/domain/vocabulary";
import { StatusLabel } from "./lines/status-label";
import type { AsOf } from "./links";
import { Shell } from "./shell";

/** How statuses are decided: the eight lines, the rules behind them, and the words that they lean on. */
export function StatusRulesView({ asOf }: { asOf: AsOf }) {
  return (
    <Shell section={null} asOf={asOf} here="/about/statuses" className="rules">
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
        <ol className="rulelist">
          {Status.options.map((status) => (
            <li key={status} data-status={status}>
              <span className="vline" aria-hidden="true" />
              <div>
                <h3>
                  <StatusLabel style={status} large>
                    {statusWords[status].label}
                  </StatusLabel>
                </h3>
                <p>{statusWords[status].rule}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="beside-h">
        <h2 id="beside-h" className="sech">
          What is no status
        </h2>
        <ul className="rulelist">
          <li data-status="none">
            <span className="vline" aria-hidden="true" />
            <div>
              <h3>
                <StatusLabel style="none" large />
              </h3>
              <p>
                “Declined to comment”, “did not respond” and “neither confirmed nor denied” are recorded and
                shown. They never move a status: a refusal is not a denial.
              </p>
            </div>
          </li>
          <li data-status="open">
            <span className="vline" aria-hidden="true" />
            <div>
              <h3>
                <StatusLabel style="open" large />
              </h3>
              <p>Something that the reporting itself says is not known.</p>
            </div>
          </li>
          <li data-status="answered">
            <span className="vline" aria-hidden="true" />
            <div>
              <h3>
                <StatusLabel style="answered" large />
              </h3>
              <p>
                What answers it has been at least reported. It stands with its answer from then on, and the
                answer with its own status, whatever becomes of it.
              </p>
            </div>
          </li>
        </ul>
      </section>
      <Terms />
    </Shell>
  );
}

const terms: { term: string; meaning: string }[] = [
  {
    term: "Standing",
    meaning:
      "The speaker took part, saw it, or has authority over the record of that very matter. Standing belongs to what is said, not to who says it: a minister has it over his own journey, and none over another’s.",
  },
  {
    term: "One half of a sentence",
    meaning:
      "A claim is one thing that is true or false. Who confirms that a visit took place confirms nothing about whom the visitor met.",
  },
  {
    term: "Independent origins",
    meaning:
      "How many people or outlets would have to be taken away before nothing of the claim is left. Forty papers that print one agency’s story rest on one origin. Where somebody is not named, or a step on the way is not known, the number is a range, and only its lower end counts.",
  },
  {
    term: "Circular reporting",
    meaning:
      "Outlets that cite each other in a ring, or several that all go back to one. It is said by name.",
  },
  {
    term: "Hedges",
    meaning:
      "“Reportedly”, “allegedly”, “may have”: the words with which a report keeps its distance. They are marked wherever they stand, and nothing else is ever marked that way.",
  },
  {
    term: "An editor’s decision",
    meaning:
      "An editor may decide otherwise than the rules, with a reason. The page then shows the decision and what the rules alone say, side by side.",
  },
  {
    term: "An earlier day",
    meaning:
      "Every page can be seen as it stood on any day. What was said, corrected or decided later is then left out, and nothing is ever changed in what an earlier day shows.",
  },
];

function Terms() {
  return (
    <section aria-labelledby="terms-h">
      <h2 id="terms-h" className="sech">
        What the rules lean on
      </h2>
      <dl className="terms">
        {terms.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
