import { randomBytes } from "node:crypto";
import { openDatabase } from "@/db/client";
import type { Database } from "@/db/connection";
import { startTestServer } from "../database/global-setup";
import { type OpenHouse, openHouse } from "./house";

/** A house whose database the test can look into, and whose cookies it can seal. */
export type OwnHouse = OpenHouse & { db: Database };

/** Opens one for a test alone; `close` takes all of it away. */
export async function openOwnHouse(env: Record<string, string> = {}): Promise<OwnHouse> {
  const secret = randomBytes(32).toString("base64url");
  process.env.AUTH_SECRET = secret;
  const server = await startTestServer();
  try {
    const house = await openHouse({ DATABASE_URL: server.url, AUTH_SECRET: secret, ...env });
    const db = openDatabase(server.url, 4);
    return {
      ...house,
      db,
      close: async () => {
        await db.$disconnect();
        await house.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
