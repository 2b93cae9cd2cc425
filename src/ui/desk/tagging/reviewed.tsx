import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import type { LineStyle } from "@/domain/vocabulary";
import { StatusLabel } from "../../lines/status-label";
import { Link } from "../../link";
import { doneWords } from "./done-words";

/** A suggestion that has been decided on: what became of it, and the way back. */
export function Reviewed(props: {
  suggestion: DeskSuggestion;
  line: LineStyle;
  /** Of a claim that it became, which may be another than that of the suggestion: parts of one sentence go separate ways. */
  lineOf: (claimId: string) => LineStyle;
  claims: Workbench["claims"];
  isSaving: boolean;
  reopen: () => void;
}) {
  const { suggestion, line, lineOf, claims, isSaving, reopen } = props;
  const { ordinal, became, decidedBy, note, form } = suggestion;
  return (
    <section className="cform" aria-labelledby="cf-h">
      <div className="cform__head">
        <h2 id="cf-h">Suggestion {ordinal}</h2>
        <p className="dim">{isSaving ? "Saving…" : doneWords(suggestion, line)}</p>
      </div>
      {became.length === 0 ? <p className="claim-text--sm">{form.claim.text}</p> : null}
      <ul className="became">
        {became.map(({ claimId }) => (
          <li key={claimId}>
            <StatusLabel style={lineOf(claimId)} />
            <Link href={`/desk/claims/${claimId}`}>
              {claims.find(({ id }) => id === claimId)?.content.text ?? "Its claim"}
            </Link>
          </li>
        ))}
      </ul>
      <p className="dim">
        {[decidedBy && `Decided at the desk by ${decidedBy}`, note].filter(Boolean).join(". ")}
      </p>
      <div className="cform__act">
        <button className="btn" type="button" onClick={reopen} disabled={isSaving}>
          Open again
        </button>
      </div>
    </section>
  );
}
