import { parseArgs } from "node:util";
import { compareFolders } from "./compare";
import { takeCaptures } from "./take";

/**
 * `npm run captures`: takes a capture of every kind of page, and compares two folders of them pixel by pixel, so that a change
 * which is to alter nothing that anybody sees can be held to it.
 */
const usage = `usage: npm run captures -- take FOLDER [--like FOLDER2] [--only TEXT]
         every kind of page into FOLDER, of a house with stories of its own; with --like, of the house that FOLDER2 shows
         (the same records, names and day), which is what can be compared; --only takes the pages whose names have TEXT
       npm run captures -- compare BEFORE AFTER
         lists what differs, with its place, and draws it into AFTER/differences; the exit code is 1 where anything does`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { like: { type: "string" }, only: { type: "string" } },
});
const [command, first, second] = positionals;
if (command === "take" && first && !second) await takeCaptures(first, values);
else if (command === "compare" && first && second) process.exitCode = compareFolders(first, second);
else {
  console.error(usage);
  process.exitCode = 2;
}
// Lines that a house or a browser left open are no reason to stay.
process.exit();
