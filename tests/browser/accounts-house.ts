import { randomBytes } from "node:crypto";
import type { Database } from "@/db/connection";
import { type OpenHouse, openHouse } from "./house";
import type { Reach } from "./import";
import { readyDatabase } from "./ready-database";

/** A house whose database the test can look into, whose cookies it can seal, and which commands reach. */
export type OwnHouse = OpenHouse & { db: Database; reach: Reach };

/** Opens one for a test alone; `close` takes all of it away. */
export async function openOwnHouse(env: Record<string, string> = {}): Promise<OwnHouse> {
  const secret = randomBytes(32).toString("base64url");
  process.env.AUTH_SECRET = secret;
  const { db, url, drop } = await readyDatabase();
  try {
    const house = await openHouse({ DATABASE_URL: url, AUTH_SECRET: secret, ...env });
    return {
      ...house,
      db,
      reach: { DATABASE_URL: url },
      close: async () => {
        await house.close();
        await drop();
      },
    };
  } catch (error) {
    await drop();
    throw error;
  }
}
