import { z } from "zod";
import { type ListedKind, ListPart } from "./list-part";

/** What a list says of one entry, all of it together. */
export type ListedEntry = {
  name: string;
  kind: ListedKind;
  names: { text: string; isWeak: boolean }[];
  born: string[];
  posts: string[];
  ids: { kind: string; number: string }[];
  places: string[];
  sanctions: ListedSanction[];
};
export type ListedSanction = Omit<Extract<ListPart, { t: "sanction" }>, "t">;

const Parts = z.array(ListPart);

/** An entry from its parts, as they are kept. */
export function listedEntry(kept: unknown): ListedEntry {
  const parts = Parts.parse(kept);
  const of = <T extends ListPart["t"]>(t: T) =>
    parts.filter((part): part is Extract<ListPart, { t: T }> => part.t === t);
  const [first, ...others] = of("entry");
  if (!first) throw new Error("An entry of a list is kept without its name");
  return {
    name: first.name,
    kind: first.kind,
    names: [
      { text: first.name, isWeak: false },
      ...others.map(({ name }) => ({ text: name, isWeak: false })),
      ...of("name").map(({ text, weak = false }) => ({ text, isWeak: weak })),
    ],
    born: of("born").map(({ on }) => on),
    posts: of("post").map(({ title }) => title),
    ids: of("id").map(({ kind, number }) => ({ kind, number })),
    places: of("place").map(({ text }) => text),
    sanctions: of("sanction").map(({ t: _, ...sanction }) => sanction),
  };
}
