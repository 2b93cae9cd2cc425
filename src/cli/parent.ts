import { readFileSync } from "node:fs";

/**
 * Who stands above this process: its parent, and the parent's parent when the parent is only the shell that npm puts
 * between. It changes when npm is killed, because orphans are handed to another parent.
 */
export function lineage(): string {
  const parent = process.ppid;
  if (process.platform !== "linux") return String(parent);
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, "utf8");
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    const above = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    return ["sh", "dash", "bash", "ash"].includes(name) ? `${parent} ${above}` : String(parent);
  } catch {
    return String(process.ppid); // the parent ended while we looked: the next look sees another
  }
}
