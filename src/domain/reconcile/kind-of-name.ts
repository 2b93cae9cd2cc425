/** What a further name is beside the main one: the same in other letters, or another. */
export const kindOfName = (name: string, main: string): "alias" | "transliteration" =>
  scriptOf(name) === scriptOf(main) ? "alias" : "transliteration";

const scripts = ["Latin", "Cyrillic", "Arabic", "Hebrew", "Greek", "Han", "Hangul", "Hiragana", "Katakana"];

/** The script of its first letter that is of one of these; of two names in others it is not told. */
const scriptOf = (name: string): string => {
  for (const letter of name)
    for (const script of scripts) if (new RegExp(`\\p{Script=${script}}`, "u").test(letter)) return script;
  return "";
};
