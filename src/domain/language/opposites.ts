import { wordsOf } from "./words";

/** Words of which one says the contrary of the other, by the forms that they have in news. */
const pairs: readonly [string, string][] = [
  ["open opened reopened opens", "shut closed closes close sealed locked"],
  ["unlocked", "locked"],
  [
    "rose risen rise rises grew grown increased increase climbed gained up",
    "fell fallen fall falls shrank shrunk decreased decrease dropped declined lost down",
  ],
  ["alive survived living", "dead died killed deceased"],
  ["on", "off"],
  ["in inside", "out outside"],
  ["present attended", "absent missed"],
  ["before", "after"],
  ["won win", "lost lose"],
  [
    "passed pass approved accepted allowed permitted agreed legal lawful",
    "failed rejected refused banned forbidden prohibited disagreed illegal unlawful",
  ],
  ["safe", "unsafe dangerous"],
  ["guilty convicted", "innocent acquitted cleared"],
  ["full", "empty"],
  ["working worked running ran intact whole", "broken broke stopped failed idle damaged"],
  ["clean", "dirty polluted contaminated"],
  ["early", "late"],
  ["more", "less fewer"],
  ["first", "last"],
  ["known knew aware", "unknown unaware"],
  ["paid", "unpaid owed"],
  ["arrived came stayed remained", "left departed went"],
  ["true real genuine", "fake forged false"],
  ["hired employed", "fired dismissed sacked"],
  ["started began begun", "ended stopped finished"],
  ["bought buy", "sold sell"],
  ["voluntarily willingly", "forced coerced unwillingly"],
  ["deliberate deliberately intentional", "accidental accidentally accident"],
  ["healthy well", "sick ill"],
  ["enough sufficient", "insufficient lacking"],
  ["possible able", "impossible unable"],
];

const sides = new Map<string, { pair: number; side: 0 | 1 }[]>();
for (const [pair, both] of pairs.entries())
  for (const [side, words] of both.entries())
    for (const word of words.split(" "))
      sides.set(word, [...(sides.get(word) ?? []), { pair, side: side as 0 | 1 }]);

/** Too common beside others to say anything by themselves: these count only where the two wordings are otherwise alike. */
const slight = new Set(
  "on off in out inside outside up down before after more less fewer first last close left went came well".split(
    " ",
  ),
);

/** Whether the one wording has a word that the other has the contrary of: "the valve was open", "the valve was shut". */
export function haveOpposites(one: string, other: string): boolean {
  const [mine, theirs] = [wordsIn(one), wordsIn(other)];
  const isNear = shared(mine, theirs) >= 0.5;
  const own = [...mine].filter((word) => !theirs.has(word) && (isNear || !slight.has(word)));
  const others = [...theirs].filter((word) => !mine.has(word) && (isNear || !slight.has(word)));
  const there = new Set(
    others.flatMap((word) => (sides.get(word) ?? []).map(({ pair, side }) => `${pair} ${side}`)),
  );
  return own.some((word) =>
    (sides.get(word) ?? []).some(({ pair, side }) => there.has(`${pair} ${1 - side}`)),
  );
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(wordsOf(text).map(({ lower }) => lower));

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, Math.min(one.size, other.size));
}
