import { openSetup } from "@/accounts/open-setup";
import { withHouse } from "./app-database";

/** The secret of a fresh set-up link; null where there is an administrator. */
export const setupToken = (): Promise<string | null> => withHouse((db) => openSetup(db, new Date()));
