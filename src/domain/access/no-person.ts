import { bySchedule } from "../jobs/job";
import { machineName } from "./token-name";

/** What the record has for who did something and is no person of the house. */
export const noPerson = {
  stranger: "Not signed in",
  provider: "OpenID Connect",
  commandLine: "The command line",
} as const;

const plain = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const taken = new Set([...Object.values(noPerson), bySchedule.by].map(plain));
const machines = plain(machineName(""));

/** Whether the record has somebody else under this name, whatever its case, its width and its signs: what a machine did is then no person's. */
export function isOfNoPerson(name: string): boolean {
  const letters = plain(name);
  return taken.has(letters) || letters === machines || letters.startsWith(`${machines} `);
}
