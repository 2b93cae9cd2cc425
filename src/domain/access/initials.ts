/** One or two letters that stand for a name: of its first and its last word, whatever the script. */
export function initials(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const first = words[0];
  if (first === undefined) return "?";
  const last = words.length > 1 ? words[words.length - 1]! : "";
  return `${letterOf(first)}${letterOf(last)}`;
}

const letterOf = (word: string): string => (/^\p{L}\p{M}*/u.exec(word)?.[0] ?? "").toUpperCase();
