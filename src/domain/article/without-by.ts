/** "By" before a name, in languages whose word for it begins no name. */
const by =
  /^(?:(?:(?:written|words|posted|submitted|published|reporting)\s+)?by\s+|(?:escrito por|rédigé par|publicado por|publié par|geschrieben von|verfasst von)[\s:]+|(?:автор|автор статьи|авторы|текст)\s*:\s*|(?:كتب|كتبت|كتبه)\s*:\s*|بقلم\s*:?\s*|(?:作者|文|记者)\s*[:：/]\s*)/iu;

/** In these it may: there is a golfer's par, and Von is somebody's given name. */
const ofLanguage: Record<string, RegExp> = {
  de: /^(?:von|text:)\s+/iu,
  fr: /^par\s+/iu,
  es: /^por\s+/iu,
  pt: /^por\s+/iu,
  it: /^di\s+/iu,
  nl: /^door\s+/iu,
};

/** A byline without its first word, in the language of its page (BCP 47) where that is known. */
export function withoutBy(line: string, language: string | null): string {
  const bare = line.trim();
  const first = by.exec(bare) ?? ofLanguage[language?.slice(0, 2).toLowerCase() ?? ""]?.exec(bare);
  return first ? bare.slice(first[0].length).trim() : bare;
}
