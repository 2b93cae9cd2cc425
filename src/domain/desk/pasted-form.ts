import type { Fault } from "../dossier/faults";
import { readInstant } from "../time/instant";
import type { Pasted } from "./read-pasted";

/** The form of a new article as it is filled in: texts, as typed. */
export type PastedForm = {
  body: string;
  title: string;
  outlet: string;
  author: string;
  /** A date or an instant. */
  publishedAt: string;
  url: string;
  /** The id of a story, or "" for a new one with the article's title. */
  story: string;
};

export type PastedField = keyof PastedForm;

export const emptyForm: PastedForm = {
  body: "",
  title: "",
  outlet: "",
  author: "",
  publishedAt: "",
  url: "",
  story: "",
};

/** Fills in what was read out of the text, but for fields in which somebody typed. */
export function filledIn(form: PastedForm, read: Pasted, typed: ReadonlySet<PastedField>): PastedForm {
  const found: Partial<PastedForm> = {
    title: read.title,
    outlet: read.outlet ?? "",
    author: read.author ?? "",
    publishedAt: read.publishedAt ?? "",
  };
  const taken = Object.entries(found).filter(([field]) => !typed.has(field as PastedField));
  const body = read.body.trim() === "" ? form.body : read.body;
  return { ...form, body, ...Object.fromEntries(taken) };
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
