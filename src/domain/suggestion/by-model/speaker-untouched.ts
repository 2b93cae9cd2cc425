import type { SuggestionForm } from "../form/form";
import type { ByModel } from "./model-reading";

/** Whether a form still credits whom a model proposed: nobody has looked whether that is right. */
export function isSpeakerUntouched(
  model: ByModel | null,
  proposal: SuggestionForm,
  form: SuggestionForm,
): boolean {
  if (!model?.parts.some((part) => part !== "claim")) return false;
  return speakerOf(proposal) === speakerOf(form);
}

const speakerOf = ({ attribution: { identity, source, sourceDescription } }: SuggestionForm): string =>
  JSON.stringify([
    identity,
    source && ("id" in source ? source.id : [source.create.kind, source.create.name]),
    sourceDescription,
  ]);
