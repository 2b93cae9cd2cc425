"use client";

import type { ComponentProps } from "react";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { PanelStack } from "@/ui/desk/tagging/panel";
import { useKeeper } from "../saving/saving-provider";
import type { Decided } from "./suggestion-panel";
import { type Accepted, asSent, type Joined, questionOf } from "./work";
import { WorkPanel } from "./work-panel";

type Rest = Omit<ComponentProps<typeof WorkPanel>, "work">;

/** An attribution that an editor makes from selected words. */
export function HandPanel(
  props: Rest & {
    form: SuggestionForm;
    change: (form: SuggestionForm) => void;
    article: string;
    versionId: string;
    giveUp: () => void;
    decided: Decided;
  },
) {
  const { form, change, article, versionId, giveUp, decided, ...rest } = props;
  const keeper = useKeeper();

  function make(
    into: string | null,
    storyId: string,
    whole: SuggestionForm,
    said: string,
    how: Partial<Joined & Accepted> = {},
  ): void {
    if (!keeper) return;
    const { action } = keeper.send(
      "attribute-by-hand",
      {
        ...{ article, versionId, story: storyId, into, form: whole },
        ...asSent(how),
      },
      {
        lanes: [`story:${storyId}`, ...[into ?? [], how.also ?? []].flat().map((claim) => `claim:${claim}`)],
        words: "New attribution",
      },
    );
    decided(said, action);
  }

  return (
    <PanelStack>
      <WorkPanel
        {...rest}
        work={{
          kind: "by-hand",
          id: "hand",
          title: "New attribution",
          form,
          edit: (edit) => change(edit(form)),
          accept: (storyId, whole, status, how) =>
            make(null, storyId, whole, `Saved the new attribution as ${status}.`, how),
          merge: (into, whole, joined, how) =>
            rest.withStory((storyId) =>
              make(into, storyId, whole, `Merged the new attribution into ${joined}.`, how),
            ),
          alsoSay: (storyId, whole) => make(null, storyId, whole, "Saved what is said instead."),
          giveUp,
          ask: (storyId, text, refused) => {
            if (!keeper) return;
            const selector = form.attribution.selectors.find(({ role }) => role === "excerpt") ?? null;
            const { action } = keeper.send(
              "ask-question",
              { story: storyId, text, ...questionOf(refused), versionId, selector, suggestion: null },
              { lanes: [`story:${storyId}`], words: "Open question" },
            );
            decided("Saved an open question.", action);
          },
        }}
      />
    </PanelStack>
  );
}
