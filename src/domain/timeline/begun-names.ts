import type { Suggestion } from "../pages";

/**
 * A name that is being typed: where what stands for it begins in the text, its letters so far, and what may bear it. What is taken
 * goes on as a term of the field `term`, where there is no box for it.
 */
export type BegunName = {
  at: number;
  name: string;
  kinds: readonly Suggestion["kind"][] | null;
  term: "from" | "rests" | "was" | null;
};

const kindsOf: Record<string, readonly Suggestion["kind"][]> = {
  person: ["person"],
  org: ["organization"],
  organization: ["organization"],
  via: ["outlet"],
  story: ["story"],
  status: ["status"],
  was: ["status"],
  from: ["person", "organization", "outlet"],
  rests: ["person", "organization", "outlet"],
};
const withoutBox = ["from", "rests", "was"] as const;

/** `person:nar` or `from:"The Dai` at the end of the text, its quotation mark not yet closed. */
const term = /(?<=^|\s)([a-z]+):(?:"([^"]*)|([^\s"]*))$/iu;

/**
 * The names that the end of a text may be the beginning of, the longest first: that of a term, where one is begun, or
 * else the whole text, as a name may have several words, and its last word. What is to be left out, and what is an
 * alternative to other words, is none: a filter that took its place would ask for something else.
 */
export function begunNames(text: string): BegunName[] {
  const [, field = "", quoted, bare = ""] = term.exec(text) ?? [];
  const kinds = Object.hasOwn(kindsOf, field.toLowerCase()) ? kindsOf[field.toLowerCase()]! : null;
  if (kinds) {
    const name = (quoted ?? bare).trim();
    const at = text.length - field.length - 1 - (quoted === undefined ? bare.length : quoted.length + 1);
    return long([{ at, name, kinds, term: withoutBox.find((one) => one === field.toLowerCase()) ?? null }]);
  }
  if (/(?:^|\s)(?:-\S*|or\s+\S*)\s*$/iu.test(text)) return [];
  const starts = new Set([text.length - text.trimStart().length, text.search(/\S+\s*$/u)]);
  return long([...starts].map((at) => ({ at, name: text.slice(at).trim(), kinds: null, term: null })));
}

/** A single letter begins too many names. */
function long(names: BegunName[]): BegunName[] {
  return names.filter(({ name }) => name.length >= 2);
}
