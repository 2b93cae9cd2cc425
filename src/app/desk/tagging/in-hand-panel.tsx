"use client";

import { WhichQuestion } from "@/ui/desk/frame/which-question";
import { PanelStack } from "@/ui/desk/tagging/panel";
import { Reviewed } from "@/ui/desk/tagging/reviewed";
import { DecidedMeanwhile } from "./decided-meanwhile";
import { HandPanel } from "./hand-panel";
import { SuggestionPanel } from "./suggestion-panel";
import type { useTagging } from "./use-tagging";

/** The form of what is in hand, or the question that stands in its way. */
export function InHandPanel({ tagging }: { tagging: ReturnType<typeof useTagging> }) {
  const { inHand, bench, lines, panel, decided } = tagging;
  switch (inHand.kind) {
    case "which": {
      const { asked } = inHand;
      return (
        <WhichQuestion
          key={asked.request.action}
          which={asked.which}
          choose={(id) => void tagging.answerWhich(asked, id)}
          leave={() => tagging.leaveWhich(asked)}
        />
      );
    }
    case "by-hand":
      return (
        <HandPanel
          {...panel}
          form={inHand.form}
          change={tagging.changeByHand}
          article={bench.article.id}
          versionId={bench.versionId}
          giveUp={tagging.giveUp}
          decided={decided}
        />
      );
    case "reviewed": {
      const { suggestion } = inHand;
      const line = lines.get(suggestion.id) ?? "unsourced";
      return (
        <PanelStack>
          <DecidedMeanwhile suggestion={suggestion} line={line} chosen={tagging.chose} />
          <Reviewed
            suggestion={suggestion}
            line={line}
            lineOf={(id) => tagging.lineOf(id, suggestion)}
            claims={bench.claims}
            isSaving={tagging.isSaving(suggestion.id)}
            reopen={() => tagging.reopen(suggestion)}
          />
        </PanelStack>
      );
    }
    case "suggestion":
      return (
        <SuggestionPanel
          {...panel}
          suggestion={inHand.suggestion}
          articleVersion={bench.versionId}
          decided={decided}
        />
      );
    case "nothing":
      return null;
    default: {
      const unknown: never = inHand;
      return unknown;
    }
  }
}
