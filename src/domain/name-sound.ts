import { inLatinLetters } from "./latin-letters";
import { palladiusOf, pinyinOf } from "./palladius";

/** How a name sounds, to be found by in other scripts; never to tell who somebody is. */
export type NameSound = {
  script: Script;
  /** Its words in Latin letters, each way of spelling one sound alike, between blanks; then those of its consonants, after a 0. */
  sound: string;
  /** The same and words of it together, each after its script: what a whole word is looked up by. */
  keys: string[];
};

type Script = (typeof scripts)[number][0];

/** The script of a name is the first of these that it has a letter of. */
const scripts = [
  ["han", /\p{Script=Han}/u],
  ["kana", /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["greek", /\p{Script=Greek}/u],
  ["latin", /\p{Script=Latin}/u],
  ["other", /\p{L}/u],
] as const;

/** Scripts that leave most vowels to their readers: only consonants can be compared. */
const isVowelless = (script: Script) => script === "arabic" || script === "hebrew";

/** A longer name is a sentence. */
const most = { characters: 200, words: 12, syllables: 8 };

/** Null for what has no letters. */
export function nameSound(name: string): NameSound | null {
  const script = scriptOf(name);
  if (script === null) return null;
  const words = wordsOf(name, script).slice(0, most.words);
  const sounds = words.map((word) => soundOf(word, script)).filter((word) => word !== "");
  if (sounds.length === 0) return null;
  const bones = words.map((word) => bonesOf(word, script)).filter((word) => word.length > 1);
  const together =
    script === "han" ? runsOf(sounds) : sounds.length > 1 ? [withoutDoubles(sounds.join(""))] : [];
  const pairs = bones.slice(1).map((word, at) => bones[at]! + word);
  const spoken = isVowelless(script) ? [] : [...sounds, ...together];
  const boned = script === "han" ? [] : [...bones, ...pairs].map((word) => `0${word}`);
  const all = [...new Set([...spoken, ...boned])];
  return { script, sound: ` ${all.join(" ")} `, keys: all.map((word) => `${script}:${word}`) };
}

/** What is looked for where words of a name are asked for: in every script but their own. */
export type SoundAsked = {
  script: Script;
  /** Of each word, how it sounds; empty where its script does not tell. */
  sounds: string[];
  /** Of each word, its consonants after a 0: for a name of whose vowels one of the two scripts says nothing. Empty where they say too little. */
  bones: string[];
};

export function soundAsked(words: string): SoundAsked | null {
  const script = scriptOf(words.slice(0, most.characters));
  if (script === null) return null;
  const parts = wordsOf(words, script).slice(0, most.words);
  // Signs that stand together are a word: nobody asks for each of them.
  const asked = script === "han" ? [parts.join("")] : parts;
  const bones = script === "han" ? [] : asked.map((word) => bonesOf(word, script));
  const isTelling = bones.some((word) => word.length >= 3) && bones.every((word) => word.length > 1);
  const sounds = isVowelless(script) ? [] : asked.map((word) => soundOf(word, script)).filter(Boolean);
  if (sounds.length === 0 && !isTelling) return null;
  return { script, sounds, bones: isTelling ? bones.map((word) => `0${word}`) : [] };
}

/** Of each word, all that may stand for it in the keys of a name of another script: one of each has to be there. */
export function keysAsked(words: string): string[][] {
  const asked = soundAsked(words);
  if (asked === null) return [];
  const { script, sounds, bones } = asked;
  const others = scripts.map(([name]) => name).filter((name) => name !== script);
  const voweled = others.filter((other) => !isVowelless(other));
  const bony = isVowelless(script) ? others : others.filter(isVowelless);
  const count = Math.max(sounds.length, bones.length);
  const chinese = soundInChinese(words);
  return Array.from({ length: count }, (_, at) => [
    ...(sounds[at] === undefined ? [] : voweled.map((other) => `${other}:${sounds[at]}`)),
    ...(bones[at] === undefined ? [] : bony.map((other) => `${other}:${bones[at]}`)),
    ...(chinese?.sounds.length === count ? [`${chinese.script}:${chinese.sounds[at]}`] : []),
  ]);
}

/** How Russian and Chinese know the words of a Chinese name from each other, by Palladius' rules; null where they are none. */
export function soundInChinese(words: string): { script: "han" | "cyrillic"; sounds: string[] } | null {
  const bare = words.slice(0, most.characters);
  const script = scriptOf(bare);
  if (script === "han") {
    const sound = soundOf(wordsOf(bare, script).map(palladiusOf).join(""), "cyrillic");
    return sound === "" ? null : { script: "cyrillic", sounds: [sound] };
  }
  if (script !== "cyrillic") return null;
  const asked = (bare.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, most.words);
  const sounds = asked.flatMap((word) => pinyinOf(word) ?? []).map((word) => soundOf(word, "han"));
  return sounds.length < asked.length ? null : { script: "han", sounds };
}

const scriptOf = (name: string): Script | null =>
  scripts.find(([, letters]) => letters.test(name))?.[0] ?? null;

/** The words of a name in Latin letters; of Chinese, its syllables. Articles of Arabic names are written or left out at will. */
function wordsOf(name: string, script: Script): string[] {
  const bare = name.slice(0, most.characters);
  const words =
    script === "han"
      ? [...bare].filter((sign) => /\p{L}/u.test(sign)).slice(0, most.syllables)
      : (bare.replace(/['‘’ʼ`]/g, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const latin = words
    .map((word) => inLatinLetters(script === "arabic" ? word.replace(/^ال(?=..)/u, "") : word))
    .map((word) => word.replace(/[^a-z0-9]/g, "").replace(/^abd[aeiou]l$/, "abd"))
    .filter((word) => word !== "");
  const [first, ...more] = latin;
  const isArticle = (word: string) => script === "latin" && /^(?:al|el|as|ash|ad|an|ar|at|az)$/.test(word);
  return first === undefined ? [] : [first, ...more].filter((word) => latin.length === 1 || !isArticle(word));
}

/** One spelling for each sound that houses write in several ways: Sergey and Sergei, Khodorkovsky and Ходорковский, Yeltsin and Ельцин. */
function soundOf(word: string, script: Script): string {
  // A "c" that stands for a letter of another script is its "ts".
  const own = script === "latin" ? word.replace(/ck|c(?!h)/g, "k") : word;
  const spelt = own
    .replace(/shch|sch|sh/g, "S")
    .replace(/t?ch/g, "C")
    .replace(/zh/g, "Z")
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/t[sz]|c/g, "c")
    .replace(/q/g, "k")
    .replace(/x/g, "ks")
    .replace(/w/g, "v")
    .replace(/y[eo]/g, "e")
    .replace(/[yj]/g, "i")
    // Alexander is Александр, and Peter Пётр.
    .replace(/(?<=[bdt])er$/, "r")
    .toLowerCase();
  return withoutDoubles(spelt);
}

const withoutDoubles = (word: string) => word.replace(/(.)\1+/g, "$1");

/** Its consonants, those alike that Arabic and Hebrew do not tell apart, or write differently from house to house. */
function bonesOf(word: string, script: Script): string {
  const own = isVowelless(script) ? word.replace(/(?<=.)[wv]/g, "") : word;
  return withoutDoubles(own)
    .replace(/t?ch|tsh/g, "ts")
    .replace(/shch|sch|sh|zh/g, "s")
    .replace(/kh/g, "h")
    .replace(/gh/g, "g")
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/dh/g, "d")
    .replace(/x/g, "ks")
    .replace(/[pvf]/g, "b")
    .replace(/[qc]/g, "k")
    .replace(/z/g, "s")
    .replace(/j/g, "g")
    .replace(/[aeiouyw]/g, "");
}

/** Every run of syllables: 习近平 is asked for as "Xi", "Jinping" and "Xi Jinping". */
function runsOf(syllables: readonly string[]): string[] {
  return syllables.flatMap((_, from) =>
    syllables
      .slice(from + 1)
      .map((__, more) => withoutDoubles(syllables.slice(from, from + more + 2).join(""))),
  );
}
