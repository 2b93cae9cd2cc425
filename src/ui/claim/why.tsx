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
import { PlainPart } from "../plain-part";
import { SectionHead } from "../section-head";

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
    <section aria-labelledby="why-h" data-tip-left>
      <SectionHead id="why-h">
        {isUnsaid(status, asOf)
          ? "What was known by then"
          : `Why it is marked “${statusWords[status].label}”`}
      </SectionHead>
      {decided ? (
        <div className="mb-5 bg-sunk px-4 py-3 text-sm">
          <p>
            <strong>An editor decided.</strong> <bdi>{decided.reason}</bdi>
          </p>
          <p className="text-ink-3">
            <bdi>{decided.by}</bdi>, <time dateTime={decided.at.toISOString()}>{dayWords(decided.at)}</time>
          </p>
          <p className="mt-2 flex flex-wrap gap-2">
            The rules alone say <StatusTerm style={byRules} asOf={asOf} />
          </p>
        </div>
      ) : null}
      <RuleList rules={decisive} holds={isUnsaid(byRules, asOf) ? null : byRules} asOf={asOf} />
      {weaker.length > 0 ? (
        <details data-weaker-rules data-whole-on-paper>
          <summary className="mb-3 text-sm/6 text-ink-2">
            {numbered(weaker.length, "weaker rule", "weaker rules")}
          </summary>
          <RuleList rules={weaker} holds={byRules} asOf={asOf} />
        </details>
      ) : null}
      <p className="text-sm/6 text-ink-3">
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
        <li key={rule.rule} className="grid grid-cols-[20px_minmax(0,1fr)] gap-2 pb-3.5">
          <span className={`pt-1.25 ${rule.met ? "text-ink" : "text-ink-3"}`} aria-hidden="true">
            <Icon name={rule.met ? "check" : "close"} />
          </span>
          <div>
            <p className={`flex flex-wrap gap-x-3 leading-5.5 font-medium ${rule.met ? "" : "text-ink-2"}`}>
              <span>
                <span className="sr-only">{rule.met ? "Met: " : "Not met: "}</span>
                {rule.title}
              </span>
              {rule.rule === holds ? (
                <StatusTerm style={rule.rule} asOf={asOf} look="whitespace-normal" />
              ) : null}
            </p>
            <p className="text-sm text-ink-3">{rule.because}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What would move the status, as sentences. Nothing where nothing could. */
export function WouldChange({ sentences, room }: { sentences: string[]; room?: string }) {
  if (sentences.length === 0) return null;
  return (
    <PlainPart id="change-h" title="What would change it" room={room}>
      <ul>
        {sentences.map((sentence) => (
          <li className="mt-1" key={sentence}>
            {sentence}
          </li>
        ))}
      </ul>
    </PlainPart>
  );
}
