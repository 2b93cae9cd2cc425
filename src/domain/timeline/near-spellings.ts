const latin = [..."abcdefghijklmnopqrstuvwxyz"];
const cyrillic = [..."абвгдежзийклмнопрстуфхцчшщъыьэюя"];

/** Every text that one slip of the hand turns into `word`: a letter too many, too few, another, or two that changed places. */
export function nearSpellings(word: string): string[] {
  const letters = [...word.toLowerCase()];
  const alphabet = letters.some((letter) => cyrillic.includes(letter)) ? cyrillic : latin;
  /** What stands before a place of the word, and what from it on. */
  const cuts = Array.from({ length: letters.length + 1 }, (_, at): [string, string] => [
    letters.slice(0, at).join(""),
    letters.slice(at).join(""),
  ]);
  const near = new Set<string>();
  for (const [at, [before, from]] of cuts.entries()) {
    for (const letter of alphabet) near.add(before + letter + from);
    if (at === letters.length) break;
    const beyond = cuts[at + 1]![1];
    near.add(before + beyond);
    for (const letter of alphabet) near.add(before + letter + beyond);
    if (at + 1 < letters.length) near.add(before + letters[at + 1] + letters[at] + cuts[at + 2]![1]);
  }
  near.delete(letters.join(""));
  return [...near];
}
