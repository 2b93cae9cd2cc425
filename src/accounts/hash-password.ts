import type { Database } from "@/db/connection";
import { auth } from "./auth";

/** As the library does it (scrypt). It takes a tenth of a second, so it is done before any transaction. */
export async function hashPassword(db: Database, password: string): Promise<string> {
  const { password: keeper } = await auth(db).$context;
  return keeper.hash(password);
}
