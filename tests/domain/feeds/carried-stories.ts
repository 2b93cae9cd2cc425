/** A story as an agency tells it, or as an outlet carries it. `story` says which one it is. */
export type Carried = {
  story: number;
  by: "agency" | "whole" | "cut" | "edited" | "own words";
  text: string;
};

const who = [
  "The harbour master",
  "A spokesman for the council",
  "The minister",
  "Two officials",
  "The union",
  "The mayor",
];
const verb = ["said", "told reporters", "confirmed", "denied", "warned", "announced", "insisted", "conceded"];
const what =
  "the port would stay shut|nobody had been hurt|talks would go on|the bridge was safe|prices would rise|the vote was fair|divers had found nothing|the road would close|no ship had sailed|the contract was void|the fire was out|the budget was spent".split(
    "|",
  );
const where = [
  "in Halm",
  "at the old pier",
  "in the capital",
  "near the border",
  "at a briefing",
  "in a statement",
  "on the islands",
];
const when = [
  "on Monday",
  "late on Tuesday",
  "before dawn",
  "for a second time",
  "after the storm",
  "within a week",
  "until spring",
];

/** A generator of numbers that gives the same ones for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/**
 * Stories of an agency, each carried whole with a credit line, cut to its first part, and edited here and there by outlets, and
 * told by another in own words of the same matter with the same names.
 */
export function carriedStories(count: number, seed = 1): Carried[] {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[random(all.length)]!;
  const name = () =>
    `${pick(["Ada", "Tom", "Nils", "Vera", "Omar", "Lucie"])} ${"BCDFGHKLMNPRSTV"[random(15)]}${pick(["ora", "inde", "elk", "umar", "ost", "ane"])}`;
  const place = () =>
    `${"BDFGHKLMNPRST"[random(13)]}${pick(["alm", "orn", "irk", "ules", "ave", "ost"])}${pick(["", "berg", "haven", "ton"])}`;
  return Array.from({ length: count }, (_, story) => {
    const [person, city] = [name(), place()];
    const sentence = () =>
      `${pick(who)} of ${place()}, ${name()}, ${pick(verb)} ${pick(when)} that ${pick(what)} ${pick(where)}, ${20 + random(900)} ${pick(["people", "tonnes", "ships", "votes", "metres"])} ${pick(["short of what was planned", "more than last year", "as the rules ask", "and not a day too soon"])}.`;
    const sentences = [
      `${person} of ${city} ${pick(verb)} ${pick(when)} that ${pick(what)} ${pick(where)}.`,
      ...Array.from({ length: 9 + random(6) }, sentence),
    ];
    const agency = sentences.join(" ");
    const cut = sentences.slice(0, Math.ceil(sentences.length * (0.45 + random(35) / 100))).join(" ");
    const edited = sentences
      .map((one, at) => (at % 4 === 1 ? one.replace("said", "has said").replace("people", "persons") : one))
      .filter((_, at) => at !== 3)
      .join(" ");
    const own = [
      `${city}: ${person} ${pick(verb)} ${pick(when)} that ${pick(what)}.`,
      ...Array.from({ length: 8 }, sentence),
    ].join(" ");
    return [
      { story, by: "agency" as const, text: `${city.toUpperCase()} (AP) ${agency}` },
      { story, by: "whole" as const, text: `${agency} Reporting by the Associated Press.` },
      { story, by: "cut" as const, text: cut },
      { story, by: "edited" as const, text: edited },
      { story, by: "own words" as const, text: own },
    ];
  }).flat();
}
