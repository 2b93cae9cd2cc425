import { keepNameSounds } from "@/commands/learn-name-sounds";
import { refreshByRules } from "@/commands/refresh-by-rules";
import { withHouse } from "./app-database";

/**
 * Brings what was kept by rules of an earlier version to those of this one: how names sound, and statuses; answers of how many
 * claims.
 */
export function keepToRules(): Promise<number> {
  return withHouse(async (db) => {
    await keepNameSounds(db);
    return refreshByRules(db);
  });
}
