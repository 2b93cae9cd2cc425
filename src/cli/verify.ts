import { verifyRevisions } from "@/queries/verify-revisions";
import { verifyStatus } from "@/queries/verify-status";
import { withHouse } from "./app-database";
import { progressLine } from "./progress-line";
import type { Command } from "./reportedly";
import { readArgs } from "./usage";

const usage = `usage: reportedly verify

Works out the status of every claim over all of its time again, and looks over the seals of all revisions. Reports each status
that is kept otherwise, and each revision that was changed or taken away behind the app's back.
Exit 0 where all is as it should be, 1 where anything is not.`;

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
      const { revisions, faults } = await verifyRevisions(db);
      for (const { kind, id, number, what } of faults)
        console.log(
          `${kind} ${id}, revision ${number}: ${what === "missing" ? "is missing" : "is not as it was written"}`,
        );
      console.log(`${revisions.toLocaleString("en")} revisions, ${faults.length} faults`);
      return differences.length + faults.length === 0 ? 0 : 1;
    });
  },
};
