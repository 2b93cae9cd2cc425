"use client";

import { directnessWords } from "@/domain/attribution-words";
import { statusWords } from "@/domain/status/status-words";
import { byModelWords } from "@/domain/suggestion/by-model/model-reading";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { Actions } from "@/ui/desk/tagging/actions";
import { PanelForm } from "@/ui/desk/tagging/panel";
import { SuggestionFields } from "@/ui/desk/tagging/suggestion-form";
import { PanelDialogs } from "./panel-dialogs";
import type { PanelProps } from "./panel-props";
import { usePanel } from "./use-panel";

/** The form in hand with what can become of it, and the dialog that asks what a key alone cannot say. */
export function WorkPanel(props: PanelProps) {
  const { work, people, claimField, withKeys, backToQueue } = props;
  const { form, edit } = work;
  const panel = usePanel(props);
  const { of, offers, open, save, act, answer } = panel;
  const { isQuestion, isUnverified, isSilent, isDecided, status } = of;
  const isSuggestion = work.kind === "suggestion";
  const byModel = isSuggestion ? work.suggestion.model : null;
  const saveWords = isUnverified
    ? "Weaken a claim"
    : isQuestion
      ? "Save as an open question"
      : isSilent
        ? "Join to a claim"
        : `Save as ${statusWords[status].label}`;
  return (
    <>
      <PanelForm
        aria-labelledby="cf-h"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.defaultPrevented) backToQueue();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save(form, true);
          }
        }}
      >
        <SuggestionFields
          of={work.id}
          title={work.title}
          note={[noteOf(form), byModel && byModelWords(byModel)].filter(Boolean).join(", ")}
          form={form}
          proposal={isSuggestion ? work.suggestion.proposal : null}
          edit={edit}
          status={isQuestion || isSilent ? null : { status, isDecided }}
          chooseStatus={(wanted) => panel.choose(wanted, false)}
          people={people}
          findings={of.findings}
          answer={answer}
          wordsOf={{ take: panel.takeWords }}
          withKeys={withKeys}
          isQuestion={isQuestion}
          claimRef={claimField}
          sourceId={panel.sourceId}
        >
          <Actions
            save={saveWords}
            withKeys={withKeys}
            saveKey={isQuestion && !isUnverified ? "Q" : "Enter"}
            nearest={offers.nearest && { ...offers.nearest, line: status }}
            question={panel.heldBy}
            answer={answer}
            act={act}
            canSplit={isSuggestion && !isQuestion && !isSilent}
            dismissWords={isSuggestion ? "Dismiss" : "Give up"}
          />
        </SuggestionFields>
      </PanelForm>
      {open && <PanelDialogs {...props} panel={panel} open={open} />}
    </>
  );
}

/** How it was said, in a phrase: "Direct quote, cue “told”". */
function noteOf({ attribution }: SuggestionForm): string {
  const cue = attribution.selectors.find(({ role }) => role === "cue")?.exact ?? attribution.cue?.lemma;
  return [directnessWords[attribution.directness], cue && `cue “${cue}”`].filter(Boolean).join(", ");
}
