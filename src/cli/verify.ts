import { verifyStatus } from "@/queries/verify-status";
import { withHouse } from "./app-database";
import { progressLine } from "./progress-line";
import type { Command } from "./reportedly";
import { readArgs } from "./usage";

const usage = `usage: reportedly verify

Works out the status of every claim over all of its time again, and reports each that is kept otherwise.
Exit 0 where all agree, 1 where any does not.`;

export const verifyCommand: Command = {
  usage,
  run: async (args) => {
    if (!readArgs("verify", {}, args)) return 2;
    return withHouse(async (db) => {
      const progress = progressLine("claims");
      const { claims, differences } = await verifyStatus(db, progress.show);
      progress.end();
      for (const { id, key, kept, worked } of differences)
        console.log(`${id} (${key}): kept ${kept}, the rules say ${worked}`);
      console.log(`${claims.toLocaleString("en")} claims, ${differences.length} differences`);
      return differences.length === 0 ? 0 : 1;
    });
  },
};
