/**
 * The network that an address is of, which tells somebody their own and does not tell others where they live: of IPv4 three
 * parts of four ("203.0.113.x"), of IPv6 the first three of eight ("2001:db8:12:x"). It is all that is kept of an
 * address. Null where no address is known.
 */
export function networkOf(address: string | null): string | null {
  if (address === null) return null;
  if (!address.includes(":")) return `${address.split(".").slice(0, 3).join(".")}.x`;
  const parts = fullParts(address).slice(0, 3);
  return `${parts.map((part) => part.replace(/^0+(?=.)/, "")).join(":")}:x`;
}

/** All eight parts: "::" stands for as many of nought as are missing. */
function fullParts(address: string): string[] {
  const [before = "", after] = address.split("::");
  const head = before.split(":").filter(Boolean);
  if (after === undefined) return head;
  const tail = after.split(":").filter(Boolean);
  return [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];
}
