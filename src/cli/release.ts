import { readFileSync } from "node:fs";

/** The version of this checkout. */
export const release = (): string => String(JSON.parse(readFileSync("package.json", "utf8")).version);
