import { z } from "zod";
import type { Fault } from "../dossier/faults";
import type { ItemToBringIn } from "../feeds/feed-lines";
import { readInstant } from "../time/instant";
import { outletDoubt } from "../wires/outlet-doubt";
import { Doubts } from "./read-head";
import type { Pasted } from "./read-pasted";
import { TakenPart } from "./taken-part";

/** The form of a new article as it is filled in: texts, as typed. */
export const PastedForm = z.strictObject({
  body: z.string(),
  title: z.string(),
  outlet: z.string(),
  author: z.string(),
  /** A date or an instant. */
  publishedAt: z.string(),
  url: z.string(),
  /** Of the text, BCP 47. */
  language: z.string().default("en"),
  /** The id of a story, "" for a new one with the article's title, or `askLater`. */
  story: z.string(),
});
export type PastedForm = z.infer<typeof PastedForm>;

/** Which story it goes to is asked when its first claim is saved. */
export const askLater = "?";

const PastedField = PastedForm.keyof();
export type PastedField = z.infer<typeof PastedField>;

/** A new article that is being worked on. */
export const PastedWork = z.strictObject({
  form: PastedForm,
  /** In which somebody typed: what is read out of a text leaves those alone. */
  typed: z.array(PastedField),
  /** What is still not certain of what was read. */
  doubts: Doubts.default({}),
  /** What was taken out of the text that was pasted. */
  taken: z.array(TakenPart).default([]),
  unlisted: z.int().min(0).default(0),
  /** The page that its text was fetched as, for as long as it is the text of that address. */
  snapshot: z.uuid().nullable().default(null),
  /** The item of the inbox that it was begun from, and what its feed says of it where its page does not. */
  item: z
    .strictObject({
      id: z.uuid(),
      feed: z.string(),
      title: z.string(),
      author: z.string().nullable(),
      publishedAt: z.string().nullable(),
    })
    .nullable()
    .default(null),
});
export type PastedWork = z.infer<typeof PastedWork>;

/** As the device keeps it until the article is in. */
export const KeptForm = PastedWork.extend({
  /** When it was last kept (ISO). */
  at: z.string(),
});
export type KeptForm = z.infer<typeof KeptForm>;

export const emptyForm: PastedForm = {
  body: "",
  title: "",
  outlet: "",
  author: "",
  publishedAt: "",
  url: "",
  language: "en",
  story: "",
};

export const emptyWork: PastedWork = {
  form: emptyForm,
  typed: [],
  doubts: {},
  taken: [],
  unlisted: 0,
  snapshot: null,
  item: null,
};

/** Whether there is anything in it to lose. The story and the language are chosen, not typed. */
export function isBegun({ story, language, ...texts }: PastedForm): boolean {
  return Object.values(texts).some((text) => text.trim() !== "");
}

/** Fills in what was read out of the text, but for fields in which somebody typed. */
export function filledIn({ form, typed, snapshot, item }: PastedWork, read: Pasted): PastedWork {
  const fed = ofItem(item, read);
  const found: Partial<PastedForm> = {
    title: read.title || (fed.title?.value ?? ""),
    outlet: read.outlet ?? fed.outlet?.value ?? "",
    author: read.author ?? item?.author ?? "",
    publishedAt: read.publishedAt ?? fed.publishedAt?.value ?? "",
    url: read.url ?? (item === null ? "" : form.url),
    language: read.language,
  };
  const isOpen = ([field]: [string, unknown]) => !typed.includes(field as PastedField);
  const taken = Object.fromEntries(Object.entries(found).filter(isOpen));
  const body = read.body.trim() === "" ? form.body : read.body;
  return {
    form: { ...form, body, ...taken },
    typed,
    doubts: Object.fromEntries(Object.entries({ ...fedDoubts(fed), ...read.doubts }).filter(isOpen)),
    taken: read.taken,
    unlisted: read.unlisted,
    snapshot,
    item,
  };
}

type Fed = Partial<Record<keyof Doubts, { value: string; words: string }>>;

/** What the page does not say of itself and its feed does: an outlet's feed is called as it likes, so that is looked over. */
function ofItem(item: PastedWork["item"], read: Pasted): Fed {
  if (item === null) return {};
  return {
    ...(read.title === "" && { title: { value: item.title, words: "Its feed says so: the page does not." } }),
    ...(read.outlet === null && {
      outlet: { value: item.feed, words: "So is its feed called: the page does not say who published it." },
    }),
    ...(read.publishedAt === null &&
      item.publishedAt !== null && {
        publishedAt: { value: item.publishedAt, words: "Its feed says so: the page does not." },
      }),
  };
}

const fedDoubts = (fed: Fed): Doubts =>
  Object.fromEntries(Object.entries(fed).map(([field, { words }]) => [field, { words, choices: [] }]));

/** A new article as it is begun from an item of the inbox: with what its feed says, until its page is here. */
export function begunFrom(item: NonNullable<PastedWork["item"]>, url: string): PastedWork {
  const { title, author, publishedAt } = item;
  return {
    ...emptyWork,
    form: { ...emptyForm, title, author: author ?? "", publishedAt: publishedAt ?? "", url },
    doubts: fedDoubts(
      publishedAt === null ? {} : { publishedAt: { value: publishedAt, words: "Its feed says so." } },
    ),
    item,
  };
}

/** The same of an item that came by a wire, with its text: what its wire says is filled in, and whose it is is asked. */
export function begunFromWire({
  wire,
  url,
  ...item
}: ItemToBringIn & { wire: NonNullable<ItemToBringIn["wire"]> }): PastedWork {
  const { title, author, publishedAt } = item;
  const { value, words, choices } = outletDoubt(wire.outlet);
  return {
    ...emptyWork,
    form: {
      ...emptyForm,
      ...{ body: wire.text, title, outlet: value, author: author ?? "", publishedAt: publishedAt ?? "", url },
      ...(wire.language !== null && { language: wire.language }),
    },
    typed: wire.language === null ? [] : ["language"],
    doubts: words === null ? {} : { outlet: { words, choices } },
    item,
  };
}

/** What has to be there before it can be brought in, in the order of the form. */
export function faultsOfForm(form: PastedForm): (Fault & { path: PastedField })[] {
  const faults: (Fault & { path: PastedField })[] = [];
  if (form.body.trim() === "") faults.push({ path: "body", message: "is missing: paste it" });
  if (form.title.trim() === "") faults.push({ path: "title", message: "is missing" });
  if (form.outlet.trim() === "") faults.push({ path: "outlet", message: "is missing: who published it" });
  if (readInstant(form.publishedAt.trim()) === null)
    faults.push({ path: "publishedAt", message: "is not a day, like 2018-01-30 or 2018-01-30T17:02Z" });
  if (form.url.trim() !== "" && !/^https?:\/\//i.test(form.url.trim()))
    faults.push({ path: "url", message: "has to begin with http:// or https://" });
  return faults;
}
