import { apart } from "../apart";

/** Said of an address that was searched for and leads to no article of ours. */
export function notHeld(address: string): string {
  return `No article by the address ${apart(address)} is held.`;
}
