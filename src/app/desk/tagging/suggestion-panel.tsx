"use client";

import type { ComponentProps } from "react";
import { useMemo } from "react";
import type { DeskSubject } from "@/domain/draft/subject";
import { decisionToKeep, type Unsent } from "@/domain/outbox/queued-request";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import { SideBySide } from "@/ui/desk/history/side-by-side";
import { PanelStack } from "@/ui/desk/tagging/panel";
import { useKeeper } from "../saving/saving-provider";
import { useDocument } from "../saving/use-document";
import { collisionLabel, collisionWords } from "./collision-words";
import { asSent, questionOf } from "./work";
import { WorkPanel } from "./work-panel";

/** Something was decided: what to say, and the action by which it can be taken back. */
export type Decided = (said: string, action: string) => void;

type Rest = Omit<ComponentProps<typeof WorkPanel>, "work">;

/** One suggestion of the queue while it waits: its form is saved as one types, and decided as a whole. */
export function SuggestionPanel(
  props: Rest & { suggestion: DeskSuggestion; articleVersion: string; decided: Decided },
) {
  const { suggestion, articleVersion, decided, ...rest } = props;
  const keeper = useKeeper();
  const { id, ordinal } = suggestion;
  const subject = useMemo(
    (): DeskSubject<"suggestion"> => ({
      kind: "suggestion",
      id,
      version: suggestion.version,
      content: suggestion.form,
      published: null,
      by: "",
      at: "",
    }),
    [suggestion, id],
  );
  const document = useDocument(subject);
  const form = document.content;

  type Decision = Unsent<"decide-suggestion">["decision"];
  function decide(decision: Decision, lanes: string[], said: string) {
    if (!keeper) return;
    const request = { suggestion: id, basedOn: document.version, decision };
    const { action } = keeper.keep(decisionToKeep(request, form, { words: `Suggestion ${ordinal}`, lanes }));
    decided(said, action);
  }

  // The form stays under both versions: whoever was typing goes on typing, and what is typed is mine in the choice.
  return (
    <PanelStack>
      {document.conflict ? (
        <SideBySide
          conflict={document.conflict}
          label={(path) => collisionLabel(path, form)}
          words={(value) => collisionWords(value, rest.people)}
          resolve={(content) => {
            document.resolve(content);
            rest.backToQueue();
          }}
        />
      ) : null}
      <WorkPanel
        {...rest}
        work={{
          kind: "suggestion",
          id,
          title: `Suggestion ${ordinal}`,
          suggestion,
          form,
          edit: (change, words) => document.edit(change, `${words} of suggestion ${ordinal}`),
          accept: (story, whole, status, how) =>
            decide(
              { kind: "accept", story, form: whole, ...asSent(how) },
              [`story:${story}`],
              `Saved suggestion ${ordinal} as ${status}.`,
            ),
          merge: (into, whole, joined, how) =>
            decide(
              { kind: "merge", into, form: whole, ...asSent(how) },
              [into, ...(how.also ?? [])].map((claim) => `claim:${claim}`),
              `Merged suggestion ${ordinal} into ${joined}.`,
            ),
          split: (story, forms, meant) =>
            decide(
              { kind: "split", story, forms, ...asSent({ meant }) },
              [`story:${story}`],
              `Split suggestion ${ordinal} into ${forms.length} claims.`,
            ),
          alsoSay: (story, whole) =>
            void keeper?.send(
              "attribute-by-hand",
              { article: rest.context.article.id, versionId: articleVersion, story, into: null, form: whole },
              { lanes: [`story:${story}`], words: "What is said instead" },
            ),
          versionId: articleVersion,
          weaken: (into, said, joined) =>
            decide(
              { kind: "weaken", into, said, form },
              [`claim:${into}`],
              `Suggestion ${ordinal} weakens ${joined}.`,
            ),
          dismiss: (reason, note) =>
            decide({ kind: "dismiss", reason, note }, [], `Dismissed suggestion ${ordinal}.`),
          ask: (story, text, refused) => {
            if (!keeper) return;
            const selector = form.attribution.selectors.find(({ role }) => role === "excerpt") ?? null;
            const { action } = keeper.send(
              "ask-question",
              { story, text, ...questionOf(refused), versionId: articleVersion, selector, suggestion: id },
              {
                lanes: [`suggestion:${id}`, `story:${story}`],
                words: `Open question of suggestion ${ordinal}`,
              },
            );
            decided(`Saved suggestion ${ordinal} as an open question.`, action);
          },
        }}
      />
    </PanelStack>
  );
}
