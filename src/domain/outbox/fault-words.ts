import { fieldLabels } from "../draft/field-labels";
import { isId, nothingThere } from "../draft/nothing-there";
import { sentence } from "../status/wording";

/** What the fields of requests are called where somebody typed into them, by their names in the request. */
const ofRequests: Record<string, string> = {
  into: "The one that it goes into",
  from: "The one that goes into it",
  leadsTo: "The page that it leads to",
  basedOn: "The state that you started from",
  why: "The reason",
  note: "The note",
  reason: "The reason",
  body: "The article",
  outlet: "The outlet",
  action: "This step",
  story: "The story",
  article: "The article",
  to: "The state to go back to",
  id: "It",
  form: "The form",
  correction: "The correction",
  of: "What was corrected",
};

const labels: Record<string, string> = Object.assign({}, ...Object.values(fieldLabels).toReversed());

/** The place of a fault in a request, in words: never a path of names, and never an id. */
export function placeWords(path: string): string {
  const names = path.split(/[.[\]]+/).filter(Boolean);
  const last = names.findLast((name) => !/^\d+$/.test(name)) ?? "";
  if (isId(path) || isId(last)) return sentence(nothingThere);
  return ofRequests[last] ?? labels[last] ?? "Something in it";
}

/** A fault without what only the writer of a file can follow: the name of the format of dates, ids and fields. */
export function plainWords(message: string): string {
  return message
    .replace("not an EDTF date", "is not a date that can be read")
    .replace(/ in [a-z]+[A-Z]\w+$/, "");
}
