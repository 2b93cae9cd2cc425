/** Four hundred sentences of news in which somebody does not speak, put together from parts by a fixed seed. */
export function unspokenSentences(count: number, seed: number): string[] {
  let state = seed;
  const pick = <T>(of: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return of[Math.floor((state / 2 ** 32) * of.length)] as T;
  };
  return Array.from({ length: count }, () => {
    const who = pick(speakers);
    const verb = pick(verbs);
    const what = pick(contents);
    const sentence = pick(frames)(who, verb, what);
    return (sentence[0] as string).toUpperCase() + sentence.slice(1);
  });
}

interface Verb {
  base: string;
  s: string;
  past: string;
  ing: string;
}

const speakers = [
  "Ada Okoro",
  "Łukasz Nowak",
  "Maria de la Cruz",
  "Mohammed al-Masri",
  "the minister",
  "the goalkeeper",
  "Judge Hana Suzuki",
  "a police spokeswoman",
  "the central bank",
  "the World Health Organization",
  "the mayor, Jean-Claude Petit,",
  "General Tom Lind",
  "the Gazette",
  "Dr. Lena Vogel",
  "the museum’s director",
  "the farmers’ union",
  "Senator Ines Okafor",
  "the weather service",
];
const verbs: Verb[] = [
  { base: "say", s: "says", past: "said", ing: "saying" },
  { base: "claim", s: "claims", past: "claimed", ing: "claiming" },
  { base: "announce", s: "announces", past: "announced", ing: "announcing" },
  { base: "tell reporters", s: "tells reporters", past: "told reporters", ing: "telling reporters" },
  { base: "warn", s: "warns", past: "warned", ing: "warning" },
  { base: "report", s: "reports", past: "reported", ing: "reporting" },
  { base: "insist", s: "insists", past: "insisted", ing: "insisting" },
  { base: "write", s: "writes", past: "written", ing: "writing" },
];
const contents = [
  "the port was shut",
  "the storm had passed",
  "rates would rise",
  "the striker was injured",
  "the vaccine was unsafe",
  "the vote had been rigged",
  "the dam was about to break",
  "the painting was a copy",
  "the town had fallen",
  "the witness had lied",
  "the company owed four million dollars",
  "the glacier was melting",
  "schools would close on Monday",
  "nobody had been hurt",
];

type Frame = (who: string, verb: Verb, what: string) => string;
const frames: Frame[] = [
  (who, { base }, what) => `${who} did not ${base} that ${what}.`,
  (who, { base }, what) => `${who} didn’t ${base} that ${what}.`,
  (who, { past }, what) => `${who} has never ${past} that ${what}.`,
  (who, { past }, what) => `${who} had not ${past} that ${what}.`,
  (_, { past }, what) => `nobody ${past === "written" ? "said" : past} that ${what}.`,
  (_, { past }, what) => `no official ${past === "written" ? "said" : past} that ${what}.`,
  (who, { base }, what) => `never did ${who} ${base} that ${what}.`,
  (who, { base }, what) => `nor did ${who} ${base} that ${what}.`,
  (who, { s }, what) => `if ${who} ${s} that ${what}, markets will fall.`,
  (who, { s }, what) => `unless ${who} ${s} that ${what}, the inquiry goes on.`,
  (who, { base }, what) => `should ${who} ${base} that ${what}, the talks will end.`,
  (who, { past }, what) => `had ${who} ${past} that ${what}, people would have left.`,
  (who, { past }, what) => `the jury must decide whether ${who} had ${past} that ${what}.`,
  (who, { base }, what) => `did ${who} ${base} that ${what}?`,
  (who, { past }, what) => `has ${who} ever ${past} that ${what}?`,
  (who, { base }, what) => `${who} is expected to ${base} on Friday that ${what}.`,
  (who, { base }, what) => `${who} will ${base} next week that ${what}.`,
  (who, { base }, what) => `${who} wanted to ${base} that ${what}.`,
  (who, { base }, what) => `${who} has yet to ${base} that ${what}.`,
  (who, { base }, what) => `${who} might ${base} that ${what}.`,
  (who, { base }, what) => `${who} should ${base} that ${what}.`,
  (who, { base }, what) => `lawyers urged ${who} to ${base} that ${what}.`,
  (who, { base }, what) => `the panel told ${who} to ${base} that ${what}.`,
  (who, { ing }, what) => `${who} left without ${ing} that ${what}.`,
  (who, { ing }, what) => `${who} stopped short of ${ing} that ${what}.`,
  (who, { past }, what) => `it is not true that ${who} ${past === "written" ? "said" : past} that ${what}.`,
  (who, { past }, what) =>
    `there is no proof that ${who} ${past === "written" ? "said" : past} that ${what}.`,
  (who, { base }, what) => `${who} would never ${base} that ${what}.`,
  (who, { base }, what) => `${who} refused to ${base} that ${what}.`,
  (who, { base }, what) => `${who} cannot ${base} that ${what}.`,
  (who, { past }, what) => `${who} would have ${past} that ${what}.`,
  (who, { base }, what) => `please ${base} that ${what}, ${who.replace(/,$/, "")}.`,
];
