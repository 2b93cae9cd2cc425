/** The address of the next page of what was asked for. `origin` is the public address of the site. */
export function nextAddress(request: Request, origin: string, cursor: string): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("offset");
  searchParams.set("cursor", cursor);
  return `${origin}${pathname}?${searchParams}`;
}
