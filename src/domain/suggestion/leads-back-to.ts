import { bodyNamed, isCommonNoun, leadsBack } from "../language/common-nouns";
import { describesBody, nameOfBody } from "../language/described-bodies";
import { folded } from "../language/names";
import { choicesIn } from "./claim-from-form";
import type { AttributionForm, EntityChoice, SuggestionForm } from "./form";
import type { KnownEntity } from "./tagging-page";

/** An organization that the forms of an article name, with every name that it may go by there. */
export type NamedBefore = { choice: EntityChoice; names: readonly string[] };

const mostOffered = 4;

/** The organizations that these forms name, each once. */
export function organizationsIn(
  forms: readonly SuggestionForm[],
  entities: readonly Pick<KnownEntity, "id" | "kind" | "names">[],
): NamedBefore[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const found = new Map<string, NamedBefore>();
  for (const choice of forms.flatMap(choicesIn)) {
    const { kind, names } =
      "id" in choice
        ? {
            kind: known.get(choice.id)?.kind,
            names: (known.get(choice.id)?.names ?? []).map(({ text }) => text),
          }
        : { kind: choice.create.kind, names: [choice.create.name] };
    if (kind !== "organization" || names.every(isCommonNoun)) continue;
    found.set(JSON.stringify(choice), { choice, names });
  }
  return [...found.values()];
}

/**
 * To whom "its tweet" or "the network" can lead back, as choices for an editor and never as one made: the organizations
 * named in the text before these words, those whose name has the word itself ("the bank", Delta Bank) first, then the nearest.
 */
export function leadsBackTo(
  said: Pick<AttributionForm, "source" | "sourceDescription" | "selectors">,
  text: string,
  named: readonly NamedBefore[],
): EntityChoice[] {
  if (said.source !== null) return [];
  const marked = said.selectors.find(({ role }) => role === "source");
  const words = [said.sourceDescription, marked?.exact].find((each) => each && leadsBack(each));
  const at = marked?.start ?? said.selectors.find(({ role }) => role === "excerpt")?.start ?? null;
  if (!words || at === null) return [];
  const before = folded(text.slice(0, at));
  const kind = bodyNamed(words);
  const found = named.flatMap(({ choice, names }) => {
    const last = Math.max(...names.map((name) => lastPlace(before, folded(name))));
    const isOfKind = kind !== null && names.some((name) => folded(name).split(/\s+/).includes(kind));
    return last < 0 ? [] : [{ choice, last, isOfKind }];
  });
  return found
    .toSorted((a, b) => Number(b.isOfKind) - Number(a.isOfKind) || b.last - a.last)
    .slice(0, mostOffered)
    .map(({ choice }) => choice);
}

/**
 * The record that could be made of "the port authority", for an editor to make: a body that is told by what it is and has none. Null
 * where somebody is chosen, or the words tell of none.
 */
export function recordOf({
  source,
  sourceDescription,
  identity,
}: Pick<AttributionForm, "source" | "sourceDescription" | "identity">): EntityChoice | null {
  const words = sourceDescription ?? "";
  if (source !== null || identity === "document" || !describesBody(words)) return null;
  return { create: { kind: "organization", name: nameOfBody(words) } };
}

/** Where a name stands last as a word of its own; below 0 where it does not. */
function lastPlace(text: string, name: string): number {
  if (name.trim() === "") return -1;
  for (let at = text.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1))
    if (!/[\p{L}\p{N}]/u.test((text[at - 1] ?? "") + (text[at + name.length] ?? ""))) return at;
  return -1;
}
