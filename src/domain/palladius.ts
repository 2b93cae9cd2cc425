/**
 * Chinese names as Russian writes them, by Palladius' rules: 习近平 is Xi Jinping and Си Цзиньпин. Both ways are rules of letters, so
 * what they give is for finding a name, and never for writing one.
 */

type Rules = readonly (readonly [RegExp, string])[];

/** Beginnings of a syllable, the longest first; what comes after tells which of two sounds a letter is. */
const beginnings: Rules = [
  [/чж/g, "zh"],
  [/цз(?=[иьяюе])/g, "j"],
  [/цз/g, "z"],
  [/ц(?=[иьяюе])/g, "q"],
  [/ц/g, "c"],
  [/с(?=[иьяюе])/g, "x"],
  [/с/g, "s"],
  [/ч/g, "ch"],
  [/ш/g, "sh"],
  [/ж/g, "r"],
  [/х/g, "h"],
  [/в/g, "w"],
  [/б/g, "b"],
  [/п/g, "p"],
  [/м/g, "m"],
  [/ф/g, "f"],
  [/д/g, "d"],
  [/т/g, "t"],
  [/л/g, "l"],
  [/г/g, "g"],
  [/к/g, "k"],
];
/** Ends: a soft sign makes the "n" that stands alone, without it there is a "g". "Н" before a vowel begins the next syllable. */
const ends: Rules = [
  [/н(?=[аэоуыияюе])/g, "n"],
  [/юань/g, "uan"],
  [/юнь/g, "un"],
  [/юн/g, "iong"],
  [/унь/g, "un"],
  [/ун/g, "ong"],
  [/нь/g, "n"],
  [/н/g, "ng"],
  [/ъ|ь/g, ""],
  [/юэ/g, "ue"],
  [/юй/g, "u"],
  [/ю/g, "iu"],
  [/я/g, "ia"],
  [/е/g, "ie"],
  [/(?<=[gkhdtnlzcsr])о(?!у)/g, "uo"],
  [/о/g, "o"],
  [/ы/g, "i"],
  [/й/g, "i"],
  [/и/g, "i"],
  [/э/g, "e"],
  [/а/g, "a"],
  [/у/g, "u"],
];

const begins = "(?:чж|цз|[бпмфдтлгкхцсчшжвн])";
const sounds = "[аэоуыияюе]{1,4}(?:нь|н|й)?";
/** Each syllable after the first begins with a consonant, so there is one way to read a word. */
const chinese = new RegExp(`^${begins}?${sounds}(?:${begins}${sounds})*$`, "u");

/** A word of a Chinese name in Russian as pinyin writes it; null where it is no such word. */
export function pinyinOf(word: string): string | null {
  const plain = word.toLowerCase();
  if (plain.length > 24 || !chinese.test(plain)) return null;
  const begun = beginnings.reduce((text, [from, to]) => text.replace(from, to), plain);
  return ends.reduce((text, [from, to]) => text.replace(from, to), begun).replace(/^u(?=$|[^aeio])/, "wu");
}

/** The same the other way round, in the Latin letters that Russian ones are put into: "ц" is "c", and no soft sign is left. */
const russianBeginnings: Rules = [
  [/^zh/, "chzh"],
  [/^[zj]/, "cz"],
  [/^q/, "c"],
  [/^x/, "s"],
  [/^r/, "zh"],
  [/^wu$/, "u"],
  [/^w/, "v"],
  [/^yi/, "i"],
  [/^you$/, "yu"],
  [/^yong$/, "yun"],
  [/^yu$/, "yuy"],
];
const russianEnds: Rules = [
  [/iong$/, "yun"],
  [/ong$/, "un"],
  [/ng$/, "n"],
  [/iu$/, "yu"],
  [/i(?=a)/, "y"],
  [/ie$/, "e"],
  [/uo$/, "o"],
  [/ui$/, "uy"],
  [/(?<=[ae])i$/, "y"],
];

/** A syllable of pinyin as Russian writes it, in Latin letters. */
export function palladiusOf(syllable: string): string {
  const all = [...russianBeginnings, ...russianEnds];
  return all.reduce((text, [from, to]) => text.replace(from, to), syllable.toLowerCase());
}
