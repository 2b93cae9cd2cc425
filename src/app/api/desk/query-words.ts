/** Words that somebody asks for by the address, as far as Postgres takes them and anybody would write. */
export function queryWords(query: URLSearchParams, name: string, longest: number): string {
  return (query.get(name) ?? "").replaceAll("\0", "").slice(0, longest).toWellFormed();
}
