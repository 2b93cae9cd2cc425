import { refreshByRules } from "@/commands/refresh-by-rules";
import { withHouse } from "./app-database";

/** Brings statuses that were kept by rules of an earlier version to those of this one; answers of how many claims. */
export function keepToRules(): Promise<number> {
  return withHouse(refreshByRules);
}
