/** An address as the record has it: without a password or a key that may stand in it. */
export function addressWords(url: string): string {
  const { host, pathname } = new URL(url);
  return pathname === "/" ? host : `${host}${pathname}`;
}
