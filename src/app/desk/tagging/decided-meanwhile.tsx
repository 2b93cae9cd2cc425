"use client";

import { conflictOf } from "@/domain/outbox/outbox";
import { decisionToKeep, type KeptRequest } from "@/domain/outbox/queued-request";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { LineStyle } from "@/domain/vocabulary";
import { buttonLook } from "@/ui/button-look";
import { SidesActions, SidesHead, SidesSection, sidesAbreast } from "@/ui/desk/history/sides";
import { doneWords } from "@/ui/desk/tagging/done-words";
import { useKeeper, useSavingPart } from "../saving/saving-provider";

/** Somebody else decided on a suggestion while it was decided here: what they made of it, what was to be made, and the choice. */
export function DecidedMeanwhile(props: {
  suggestion: DeskSuggestion;
  line: LineStyle;
  chosen: (said: string) => void;
}) {
  const { suggestion, line, chosen } = props;
  const { id, ordinal, decidedBy } = suggestion;
  const keeper = useKeeper();
  const subject = { kind: "suggestion" as const, id };
  const conflict = useSavingPart(({ outbox }) => conflictOf(outbox, subject));
  if (!conflict || !keeper) return null;
  const who = decidedBy ?? (conflict.current.by || "somebody else");

  function keepTheirs(): void {
    keeper?.leave(subject);
    chosen(`Suggestion ${ordinal} stays as ${who} decided.`);
  }
  /** Theirs is taken back, by a step of its own that history tells, and mine is done on top of it. */
  function takeMine({ command, body, lanes, whole, words }: KeptRequest): void {
    if (!keeper || whole === null) return;
    keeper.leave(subject);
    const { version: basedOn, form } = suggestion;
    const reopening = { suggestion: id, basedOn, decision: { kind: "reopen" as const } };
    keeper.keep(decisionToKeep(reopening, form, { words: `Suggestion ${ordinal}, opened again` }));
    keeper.keep({ command, body, lanes, words, whole: { ...whole, basedOn, base: form } });
    chosen(`Suggestion ${ordinal} is decided as you did.`);
  }

  return (
    <SidesSection aria-labelledby="meanwhile-h">
      <SidesHead id="meanwhile-h">Decided meanwhile by {who}</SidesHead>
      <dl className={sidesAbreast}>
        <dt>{who}</dt>
        <dd>{doneWords(suggestion, line)}</dd>
        <dt>You</dt>
        <dd>{mineWords(conflict.request)}</dd>
      </dl>
      <SidesActions>
        <button className={buttonLook("primary")} type="button" onClick={keepTheirs}>
          Leave it so
        </button>
        <button className={buttonLook()} type="button" onClick={() => takeMine(conflict.request)}>
          Take theirs back, and do mine
        </button>
      </SidesActions>
    </SidesSection>
  );
}

const decisions: Record<string, string> = {
  accept: "Save it as a claim",
  merge: "Join it to a claim",
  split: "Split it",
  dismiss: "Dismiss it",
};

function mineWords({ body }: KeptRequest): string {
  const { decision } = body;
  const kind = typeof decision === "object" && decision !== null && "kind" in decision ? decision.kind : null;
  return decisions[String(kind)] ?? "Change its form";
}
