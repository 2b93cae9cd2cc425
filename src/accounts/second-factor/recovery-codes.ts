import { randomInt } from "node:crypto";

/** Letters and digits that nobody takes for one another, as they are written down by hand. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten codes, each of which lets its owner in once: `k7m2p-x9f4t`, of 49 random bits. */
export function recoveryCodes(): string[] {
  const code = () => Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: 10 }, code).map((text) => `${text.slice(0, 5)}-${text.slice(5)}`);
}
