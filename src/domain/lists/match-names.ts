import { soundAsked } from "../name-sound";
import { plainName } from "../plain-name";
import type { EntityKind } from "../vocabulary";

/** A name by how its words sound, in whatever order: lists write the family's name first. */
export type NameKey = {
  text: string;
  /** Its words without case, accents and signs. */
  plain: string[];
  script: string;
  sounds: string[];
  /** What is left of its words without vowels, for scripts that write none. */
  bones: string[];
};

/** Words that say what kind of company it is, and are written or left out at will. */
const legal = new Set(
  "ao co company corp corporation gmbh inc incorporated jsc limited llc llp ltd oao ojsc ooo pao pjsc plc public joint stock sa the of and open closed".split(
    " ",
  ),
);

export function nameKey(text: string, kind: EntityKind): NameKey | null {
  const words = plainName(text)
    .split(" ")
    .filter((word) => word !== "");
  const telling = kind === "organization" ? words.filter((word) => !legal.has(word)) : words;
  const plain = telling.length > 0 ? telling : words;
  const asked = soundAsked(plain.join(" "));
  if (asked === null) return null;
  return {
    text,
    plain: [...new Set(plain)],
    script: asked.script,
    sounds: [...new Set(asked.sounds)],
    bones: [...new Set(asked.bones)],
  };
}

/** How near two names are, the nearest first: the same words; words that sound the same; all words of one within the other. */
export const nearness = ["same", "sounds", "within"] as const;
export type Nearness = (typeof nearness)[number];

const isVowelless = (script: string): boolean => script === "arabic" || script === "hebrew";

/** Null where nothing speaks for the two being one. A name of a single word is nobody's alone, so a person's has to have two. */
export function namesNear(ours: NameKey, theirs: NameKey, kind: EntityKind): Nearness | null {
  const fewest = kind === "person" ? 2 : 1;
  if (ours.plain.length >= fewest && sameSet(ours.plain, theirs.plain)) return "same";
  const isBare = isVowelless(ours.script) || isVowelless(theirs.script);
  const [a, b] = isBare ? [ours.bones, theirs.bones] : [ours.sounds, theirs.sounds];
  if ((ours.script === "han") !== (theirs.script === "han")) return inOneWord(ours, theirs) ? "sounds" : null;
  if (a.length < fewest || b.length < fewest) return null;
  // One short word sounds like many others.
  if (kind === "organization" && a.join("").length < 4) return null;
  if (sameSet(a, b)) return "sounds";
  const [less, more] = a.length <= b.length ? [a, b] : [b, a];
  return less.length >= (kind === "person" ? 2 : 3) && less.every((word) => more.includes(word))
    ? "within"
    : null;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word) => b.includes(word));

/** A Chinese name is one word in its own script, and several in others, with the family's name first or last. */
function inOneWord(one: NameKey, other: NameKey): boolean {
  const [han, words] = one.script === "han" ? [one, other] : [other, one];
  const whole = joined(han.sounds);
  const [first = "", ...more] = words.sounds;
  return (
    more.length > 0 &&
    [
      [first, ...more],
      [...more, first],
    ].some((order) => joined(order) === whole)
  );
}

/** All by which a name is looked up. */
export function lookedUpBy({ script, sounds, bones }: NameKey): string[] {
  if (script === "han" || sounds.length < 2) return [...sounds, ...bones];
  const [first = "", ...more] = sounds;
  return [...sounds, ...bones, joined(sounds), joined([...more, first])];
}

const joined = (words: readonly string[]): string => words.join("").replace(/(.)\1+/g, "$1");
