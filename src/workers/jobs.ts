import { proposals } from "@/domain/desk/proposals";
import { readPasted } from "@/domain/desk/read-pasted";
import { likeness, nearlyTheSame, samples } from "@/domain/desk/same-text";
import { extract } from "@/extraction/extract";
import { textOfHtml } from "@/services/html-text";

/** What was pasted or uploaded. */
export type Body = { body: string; format: "text" | "html" };
type Held = { id: string; text: string };

/**
 * What is too costly for the thread that answers: each takes and gives plain values, which are copied from thread to
 * thread. Nothing here reaches for the database.
 */
export const jobs = {
  /** What a pasted text or page says of itself; `text` is all of it, empty where there is none. */
  pasted: (body: Body) => {
    const text = textOf(body);
    const reading = readPasted(text);
    return { text, reading, samples: samples(reading.body) };
  },

  /** An article's text, who says what in it, and every name that it names somebody by. */
  article: (body: Body) => {
    const text = textOf(body);
    const { attributions, mentions } = extract(text);
    const names = mentions.flatMap(({ name, spans }) => [
      name,
      ...spans.map(({ start, end }) => text.slice(start, end)),
    ]);
    return { text, samples: samples(text), readings: attributions, mentions, names: [...new Set(names)] };
  },

  /** An article's text without what is said in it. */
  text: (body: Body) => {
    const text = textOf(body);
    return { text, samples: samples(text) };
  },

  /** The forms that an editor begins with. */
  forms: proposals,

  /** Which of these texts are nearly the same as one, by their ids. */
  alike: ({ text, held }: { text: string; held: Held[] }): string[] =>
    held.filter((each) => likeness(each.text, text) >= nearlyTheSame).map(({ id }) => id),
} as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type InputOf<N extends JobName> = Parameters<Jobs[N]>[0];
export type ResultOf<N extends JobName> = ReturnType<Jobs[N]>;

/** A page is reduced to what its readers see. */
function textOf({ body, format }: Body): string {
  return (format === "html" ? textOfHtml(body) : body.replace(/\r\n?/g, "\n")).trim();
}
