import { z } from "zod";

/**
 * An address for mail in the one form in which accounts are kept and compared: small letters, and a host beyond ASCII in
 * the letters that the network has for it, so that "zeitung-münchen.de" and "xn--zeitung-mnchen-osb.de" are one. The accounts' library
 * knows no top domain beyond ASCII: an address at ".рф" stays refused.
 */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .transform(hostInAscii)
  .pipe(z.email("is not an email address").max(254));

/** Only what is letters and full stops throughout is read as a host: an address parser would cut "a.example/b" short. */
function hostInAscii(address: string): string {
  const at = address.lastIndexOf("@");
  const host = address.slice(at + 1);
  if (!/[^\p{ASCII}]/u.test(host) || !/^(?:[\p{L}\p{M}\p{N}.。-]|\u200c|\u200d)+$/u.test(host))
    return address;
  const asAddress = `http://${host}`;
  return URL.canParse(asAddress) ? address.slice(0, at + 1) + new URL(asAddress).hostname : address;
}
