import type { RuleResult, StatusReport } from "@/domain/status/status";
import { statusWords } from "@/domain/status/status-words";
import { isUnsaid } from "@/domain/status/unsaid";
import { numbered } from "@/domain/status/wording";
import { dayWords } from "@/domain/time/date-words";
import type { Status } from "@/domain/vocabulary";
import { Icon } from "../lines/icon";
import { StatusTerm, Term } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/**
 * Why a claim has its status: an editor's decision where there is one, then every rule in the order in which they
 * are tried. The rules after the first that holds decided nothing, and are folded away.
 */
export function Why({ report, asOf }: { report: StatusReport; asOf: AsOf }) {
  const { status, byRules, decided, rules } = report;
  const first = rules.findIndex((rule) => rule.rule === byRules);
  const decisive = first === -1 ? rules : rules.slice(0, first + 1);
  const weaker = rules.slice(decisive.length);
  return (
    <section className="why" aria-labelledby="why-h">
      <h2 id="why-h" className="sech">
        {isUnsaid(status, asOf)
          ? "What was known by then"
          : `Why it is marked “${statusWords[status].label}”`}
      </h2>
      {decided ? (
        <div className="why__decided">
          <p>
            <strong>An editor decided.</strong> <bdi>{decided.reason}</bdi>
          </p>
          <p className="dim">
            <bdi>{decided.by}</bdi>, <time dateTime={decided.at.toISOString()}>{dayWords(decided.at)}</time>
          </p>
          <p className="why__by">
            The rules alone say <StatusTerm style={byRules} asOf={asOf} />
          </p>
        </div>
      ) : null}
      <RuleList rules={decisive} holds={isUnsaid(byRules, asOf) ? null : byRules} asOf={asOf} />
      {weaker.length > 0 ? (
        <details className="why__more">
          <summary>{numbered(weaker.length, "weaker rule", "weaker rules")}</summary>
          <RuleList rules={weaker} holds={byRules} asOf={asOf} />
        </details>
      ) : null}
      <p className="dim">
        <Link href={href("/about/statuses", { asOf })}>How statuses are decided</Link>. What the words mean:{" "}
        <Term term="standing" asOf={asOf}>
          standing
        </Term>
        ,{" "}
        <Term term="origin" asOf={asOf}>
          independent origin
        </Term>
        ,{" "}
        <Term term="decision" asOf={asOf}>
          an editor’s decision
        </Term>
      </p>
    </section>
  );
}

function RuleList({ rules, holds, asOf }: { rules: RuleResult[]; holds: Status | null; asOf: AsOf }) {
  return (
    <ol>
      {rules.map((rule) => (
        <li key={rule.rule} className={rule.met ? "why__i why__i--met" : "why__i why__i--not"}>
          <span className="why__m" aria-hidden="true">
            <Icon name={rule.met ? "check" : "close"} />
          </span>
          <div>
            <p className="why__t">
              <span>
                <span className="vh">{rule.met ? "Met: " : "Not met: "}</span>
                {rule.title}
              </span>
              {rule.rule === holds ? <StatusTerm style={rule.rule} asOf={asOf} /> : null}
            </p>
            <p className="why__d">{rule.because}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What would move the status, as sentences. Nothing where nothing could. */
export function WouldChange({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className="wouldchange" aria-labelledby="change-h">
      <h2 className="label" id="change-h">
        What would change it
      </h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
