import { networkOf } from "@/domain/access/network";
import { senderOf } from "../sender-address";

/** Where a session is begun or used: what the browser calls itself, and the address it comes from; null where not known. */
export type Browser = { userAgent: string | null; from: string | null };

/** The browser that sends a request, with as much of its name as is kept. */
export function browserOf(headers: Headers): Browser {
  return { userAgent: headers.get("user-agent")?.slice(0, 400) ?? null, from: senderOf(headers) };
}

/** How the library is told of the network: a session that it begins keeps that, and never the address. */
export const networkHeader = "x-reportedly-network";

/** What the library is shown of a browser. */
export function headersOf({ userAgent, from }: Browser): Headers {
  const headers = new Headers();
  if (userAgent !== null) headers.set("user-agent", userAgent);
  const network = networkOf(from);
  if (network !== null) headers.set(networkHeader, network);
  return headers;
}
