import {
  bodyNamed,
  isCommonNoun,
  leadsBack,
  namesFirm,
  namesUtterance,
  pointsToOne,
} from "../../language/common-nouns";
import { describesBody, nameOfBody } from "../../language/described-bodies";
import { folded } from "../../language/names/names";
import { choicesIn } from "../form/claim-from-form";
import type { AttributionForm, EntityChoice, SuggestionForm } from "../form/form";
import type { KnownEntity } from "../tagging-page";
import { bodiesNamedIn } from "./bodies-in-text";

/** An organization that the forms of an article name, with every name that it may go by there. */
export type NamedBefore = { choice: EntityChoice; names: readonly string[] };

const mostOffered = 4;

/**
 * The organizations that these forms name, each once, and those that only the text names: one on record under the name it has there, or
 * a new one.
 */
export function organizationsIn(
  forms: readonly SuggestionForm[],
  entities: readonly Pick<KnownEntity, "id" | "kind" | "names">[],
  text: string,
): NamedBefore[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const found = new Map<string, NamedBefore>();
  const people: string[] = [];
  for (const choice of forms.flatMap(choicesIn)) {
    const { kind, names } =
      "id" in choice
        ? {
            kind: known.get(choice.id)?.kind,
            names: (known.get(choice.id)?.names ?? []).map(({ text }) => text),
          }
        : { kind: choice.create.kind, names: [choice.create.name] };
    if (kind === "person") people.push(...names);
    if (kind !== "organization" || names.every(isCommonNoun)) continue;
    found.set(JSON.stringify(choice), { choice, names });
  }
  for (const name of bodiesNamedIn(text, people)) {
    const isOne = (other: string) => folded(other) === folded(name);
    if ([...found.values()].some(({ names }) => names.some(isOne))) continue;
    const own = entities.filter(
      ({ kind, names }) => kind === "organization" && names.some((one) => isOne(one.text)),
    );
    const [only, another] = own;
    const choice: EntityChoice =
      only !== undefined && another === undefined
        ? { id: only.id }
        : { create: { kind: "organization", name } };
    found.set(JSON.stringify(choice), {
      choice,
      names: only && !another ? only.names.map((one) => one.text) : [name],
    });
  }
  return [...found.values()];
}

const publicBody =
  /\b(?:academy|agency|army|assembly|association|authority|board|bureau|church|college|commission|committee|congress|council|court|department|embassy|federation|government|hospital|inspectorate|institute|kremlin|ministry|museum|navy|office|parliament|party|police|police force|prosecutors?|school|senate|service|society|treasury|tribunal|union|university|courier|gazette|herald|tribune|chronicle|times|journal|observer|radio|news|reuters)\b/iu;

/** Whether an organization of these names may be a firm, so that "the company" can mean it. */
const mayBeFirm = (names: readonly string[]): boolean => !names.some((name) => publicBody.test(name));

/**
 * To whom "its tweet" or "the network" can lead back, as choices for an editor and never as one made: the organizations
 * named in the text before these words, those whose name has the word itself ("the bank", Delta Bank) first, then the nearest. "The
 * company" and "the plant's operator" lead to firms alone, and where none is named before them to the one that is named at all.
 */
export function leadsBackTo(
  said: Pick<AttributionForm, "source" | "sourceDescription" | "selectors" | "identity">,
  text: string,
  named: readonly NamedBefore[],
): EntityChoice[] {
  if (said.source !== null) return [];
  const marked = said.selectors.find(({ role }) => role === "source");
  const words = [said.sourceDescription, marked?.exact].find(
    (each) => each && (leadsBack(each) || namesFirm(each) || leadsToBody(said.identity, each)),
  );
  const at = marked?.start ?? said.selectors.find(({ role }) => role === "excerpt")?.start ?? null;
  if (!words || at === null) return [];
  const before = folded(text.slice(0, at));
  const kind = bodyNamed(words);
  const fitting = namesFirm(words) ? named.filter(({ names }) => mayBeFirm(names)) : named;
  const found = fitting.flatMap(({ choice, names }) => {
    const last = Math.max(...names.map((name) => lastPlace(before, folded(name))));
    const isOfKind = kind !== null && names.some((name) => folded(name).split(/\s+/).includes(kind));
    return last < 0 ? [] : [{ choice, last, isOfKind }];
  });
  const [only, another] = fitting;
  if (found.length === 0 && namesFirm(words) && only && !another) return [only.choice];
  return found
    .toSorted((a, b) => Number(b.isOfKind) - Number(a.isOfKind) || b.last - a.last)
    .slice(0, mostOffered)
    .map(({ choice }) => choice);
}

/** "The trust" to a trust, "the statement" to whoever made one; "the report" to another mention of it, and to no body. */
const leadsToBody = (identity: AttributionForm["identity"], words: string): boolean =>
  identity === "document" ? namesUtterance(words) : pointsToOne(words);

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

/** Characters on either side of a name that are shown of what the article says there. */
const around = 50;

/** What the article says of a candidate where it names it last before the words in question, for whoever chooses. */
export function saysOf(
  choice: EntityChoice,
  said: Pick<AttributionForm, "selectors">,
  text: string,
  named: readonly NamedBefore[],
): string | null {
  const names = named.find((one) => JSON.stringify(one.choice) === JSON.stringify(choice))?.names ?? [];
  const at = said.selectors.find(({ role }) => role === "source")?.start ?? text.length;
  const places = names.map((name) => ({ name, place: text.slice(0, at).lastIndexOf(name) }));
  const last = places.toSorted((a, b) => b.place - a.place)[0];
  if (last === undefined || last.place < 0) return null;
  const line = { start: text.lastIndexOf("\n", last.place) + 1, end: text.indexOf("\n", last.place) };
  const from = Math.max(line.start, last.place - around);
  const to = Math.min(line.end < 0 ? text.length : line.end, last.place + last.name.length + around);
  const opens = text.slice(from, to).replace(from === line.start ? /^$/u : /^\S*\s/u, "");
  const whole = /\S/u.test(text[to] ?? " ") ? opens.replace(/\s\S*$/u, "") : opens;
  return whole.replace(/\s+/g, " ").trim();
}

/** Where a name stands last as a word of its own; below 0 where it does not. */
function lastPlace(text: string, name: string): number {
  if (name.trim() === "") return -1;
  for (let at = text.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1))
    if (!/[\p{L}\p{N}]/u.test((text[at - 1] ?? "") + (text[at + name.length] ?? ""))) return at;
  return -1;
}
