import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import type { LineStyle } from "@/domain/vocabulary";
import { StatusLabel } from "../../lines/status-label";
import { Link } from "../../link";
import { doneWords } from "./done-words";
import { PanelActions, PanelButton, PanelHead, PanelSection } from "./panel";

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
    <PanelSection aria-labelledby="cf-h">
      <PanelHead title={`Suggestion ${ordinal}`} note={isSaving ? "Saving…" : doneWords(suggestion, line)} />
      {became.length === 0 ? <p className="text-md">{form.claim.text}</p> : null}
      {/* One column for every status, so that the claims under one another begin at one line. */}
      <ul className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        {became.map(({ claimId }) => (
          <li
            key={claimId}
            className="col-span-full grid grid-cols-subgrid items-baseline font-serif text-md"
          >
            <StatusLabel style={lineOf(claimId)} />
            <Link href={`/desk/claims/${claimId}`}>
              {claims.find(({ id }) => id === claimId)?.content.text ?? "Its claim"}
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-ink-3">
        {[decidedBy && `Decided at the desk by ${decidedBy}`, note].filter(Boolean).join(". ")}
      </p>
      <PanelActions>
        <PanelButton onClick={reopen} disabled={isSaving}>
          Open again
        </PanelButton>
      </PanelActions>
    </PanelSection>
  );
}
