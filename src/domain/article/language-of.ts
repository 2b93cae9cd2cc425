/** As much of a text as tells its language. */
const mostRead = 4_000;

/** Scripts that are written in one language, or in one of several that a letter tells apart. */
const byScript: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
];

/** Words that every text of a language has, and few of another. */
const byWords: Record<string, string> = {
  en: "the and of to that was said with for has his from they were",
  fr: "le les des une dans que est pour qui sur pas avec été selon",
  de: "der die das und nicht ist den von mit sich auf dem ein wurde",
  es: "el los las una que por con del para fue según como pero dijo",
  it: "il gli della che per con una sono del non stato anche alla",
  pt: "os das uma que não com para foi dos ao pelo mais disse são",
  nl: "het een van dat niet met voor zijn werd aan ook door",
  pl: "się nie jest że na przez został oraz który dla jak",
  tr: "bir ve bu için ile olarak olan gibi dedi olduğunu",
  sv: "och att det som inte för har med till enligt",
};

/**
 * The language of a text as a tag (BCP 47), by its letters and commonest words; a page's own word for it (`told`) goes first where
 * it is written in such letters. Short texts that tell nothing are English, which is what is read here.
 */
export function languageOf(text: string, told: string | null): string {
  const read = text.slice(0, mostRead);
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  const counts = byScript.map(([pattern, tag]) => ({ tag, count: read.match(pattern)?.length ?? 0 }));
  const kana = counts.find(({ tag }) => tag === "ja")?.count ?? 0;
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  const page = tagOf(told);
  if (most.count * 2 > letters) {
    const script = most.tag === "zh" && kana > 0 ? "ja" : amongNeighbours(most.tag, read);
    return page !== null && mayBe(page, script) ? page : script;
  }
  if (page !== null && !counts.some(({ tag }) => page.split("-")[0] === tag)) return page;
  return byCommonWords(read);
}

/** Languages that share the script of one that a text was taken for. */
const neighbours: Record<string, string[]> = {
  ru: ["uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"],
  ar: ["fa", "ur", "ps", "ckb", "ug", "sd"],
  he: ["yi"],
  hi: ["mr", "ne"],
};

const mayBe = (page: string, script: string): boolean =>
  [script, ...(neighbours[script] ?? [])].includes(page.split("-")[0]!);

function amongNeighbours(tag: string, text: string): string {
  if (tag === "ru" && /[іїєґ]/i.test(text)) return /ў/i.test(text) ? "be" : "uk";
  if (tag === "ar" && /[پچژگ]/.test(text)) return /[ٹڈڑے]/.test(text) ? "ur" : "fa";
  return tag;
}

function byCommonWords(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(byWords).map(([tag, list]) => {
    const known = new Set(list.split(" "));
    return { tag, count: words.filter((word) => known.has(word)).length };
  });
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count >= 4 ? best.tag : "en";
}

/** A tag as everybody writes it; null where it is none. */
function tagOf(told: string | null): string | null {
  if (told === null || told.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(told.trim().replaceAll("_", "-"))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether what is said in a text of this language is read out of it. */
export const isRead = (tag: string): boolean => /^en(?:-|$)/i.test(tag);
