import { readPasted } from "@/domain/article/read-pasted";
import { likeness, nearlyTheSame, samples } from "@/domain/article/same-text";
import type { ModelReading } from "@/domain/suggestion/by-model/model-reading";
import type { Proposals } from "@/domain/suggestion/by-model/proposal";
import { withModel } from "@/domain/suggestion/by-model/with-model";
import type { ReadArticle, Suggested } from "@/domain/suggestion/propose/found-in-text";
import { mostSuggested } from "@/domain/suggestion/propose/most-suggested";
import { type Proposed, proposals } from "@/domain/suggestion/propose/proposals";
import { extract } from "@/extraction/extract";
import { type PastedBody, pastedText } from "@/services/pasted-text";

type Held = { id: string; text: string };
type ToPropose = ReadArticle & {
  readings: readonly Suggested[];
  /** What the newsroom's model proposed; null where it was not asked or gave no answer. */
  model: ({ name: string } & Proposals) | null;
};

/**
 * What is too costly for the thread that answers: each takes and gives plain values, which are copied from thread to
 * thread. Nothing here reaches for the database.
 */
export const textJobs = {
  /** What a pasted text or page says of itself; `text` is all of it, empty where there is none. */
  pasted: (body: PastedBody) => {
    const pasted = pastedText(body);
    if (!pasted.ok) return pasted;
    const reading = readPasted(pasted.text, pasted);
    return { ok: true as const, text: pasted.text, reading, samples: samples(reading.body) };
  },

  /** An article's text, who says what in it, and every name that it names somebody by. */
  article: (body: PastedBody) => {
    const pasted = pastedText(body);
    if (!pasted.ok) return pasted;
    const { text } = pasted;
    const { attributions, mentions } = extract(text);
    const names = mentions.flatMap(({ name, spans }) => [
      name,
      ...spans.map(({ start, end }) => text.slice(start, end)),
    ]);
    return {
      ...pasted,
      samples: samples(text),
      // Enough that as many as are suggested have words of their own; the others need not be copied.
      readings: attributions.slice(0, 2 * mostSuggested),
      mentions,
      names: [...new Set(names)],
    };
  },

  /** An article's text without what is said in it. */
  text: (body: PastedBody) => {
    const pasted = pastedText(body);
    return pasted.ok ? { ...pasted, samples: samples(pasted.text) } : pasted;
  },

  /** The forms that an editor begins with, with the part that a model has in them. */
  forms: ({ model, ...read }: ToPropose): { proposed: Proposed[]; reading: ModelReading | null } => {
    const proposed = proposals(read);
    return model === null ? { proposed, reading: null } : withModel(read, proposed, model.name, model);
  },

  /** Which of these texts are nearly the same as one, by their ids. */
  alike: ({ text, held }: { text: string; held: Held[] }): string[] =>
    held.filter((each) => likeness(each.text, text) >= nearlyTheSame).map(({ id }) => id),
} as const;
