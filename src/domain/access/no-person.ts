import { bySchedule } from "../jobs/job";
import type { Actor } from "./actor";
import { machineName } from "./token-name";

/** What the record has for who did something and is no person of the house. */
export const noPerson = {
  stranger: { id: null, name: "Not signed in" },
  provider: { id: null, name: "OpenID Connect" },
  commandLine: { id: null, name: "The command line" },
} as const satisfies Record<string, Actor>;

const plain = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const taken = new Set([...Object.values(noPerson).map(({ name }) => name), bySchedule.by].map(plain));
const machines = plain(machineName(""));

/** Whether the record has somebody else under this name, whatever its case, its width and its signs: what a machine did is then no person's. */
export function isOfNoPerson(name: string): boolean {
  const letters = plain(name);
  return taken.has(letters) || letters === machines || letters.startsWith(`${machines} `);
}
