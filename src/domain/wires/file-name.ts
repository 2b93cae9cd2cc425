/** What a file is called at the desk: by its own name, without what nobody can see; else by whom it came from. */
export function fileNameOf(name: string | null, from: string): string {
  const shown = (name ?? "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim()
    .slice(0, 200);
  return shown || `A file from ${from}`;
}
