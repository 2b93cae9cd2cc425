import { isYetToBeFilledIn } from "@/commands/refresh-by-rules";
import { rawParams } from "@/domain/address/params";
import { subjectAddress } from "@/domain/address/subject-address";
import type { PinCheck } from "@/domain/citation/citation";
import { readPin } from "@/domain/citation/pin-params";
import { asOfInstant } from "@/domain/time/instant";
import { verifyRevisions } from "@/queries/change/verify-revisions";
import { checkClaimPin, checkStoryPin } from "@/queries/claim/cited";
import { claimPage } from "@/queries/claim/claims";
import { verifyStatus } from "@/queries/claim/verify-status";
import type { Query } from "@/queries/read";
import { storyPage } from "@/queries/story/story-page";
import { withHouse } from "../app-database";
import { progressLine } from "../progress-line";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly verify [ADDRESS…]

Works out the status of every claim over all of its time again, and looks over the seals of all revisions. Reports each status
that is kept otherwise, and each revision that was changed or taken away behind the app's back.
With addresses of a claim or a story as they were cited (with "sha256"), says of each whether what it shows is what was cited.
Exit 0 where all is as it should be, 1 where anything is not.`;

export const verifyCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("verify", { allowPositionals: true }, args);
    if (!parsed) return 2;
    return parsed.positionals.length > 0 ? verifyCited(parsed.positionals) : verifyKept();
  },
};

function verifyKept(): Promise<number> {
  return withHouse(async (db) => {
    if (await isYetToBeFilledIn(db))
      console.log("Kept by the rules of an earlier version: start the app once, and verify again.");
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
}

async function verifyCited(addresses: string[]): Promise<number> {
  const checks = addresses.map((address) => ({ address, check: checkOf(address) }));
  const wrong = checks.find(({ check }) => check === null);
  if (wrong) return wrongUsage("verify", `no address of what was cited: ${wrong.address}`) ?? 2;
  return withHouse(async (db) => {
    let differ = 0;
    for (const { address, check } of checks) {
      const found = await check!(db);
      if (found?.is !== "as_cited") differ += 1;
      console.log(`${inWords(found)}: ${address}`);
    }
    return differ === 0 ? 0 : 1;
  });
}

function inWords(found: PinCheck | null): string {
  if (found === null) return "no such page";
  if (found.is === "as_cited") return "as cited";
  if (found.before === null) return "not what was cited, and what was is not on record";
  return `changed since, it said then: ${found.before}`;
}

/** What there is to ask of an address, with or without its site; null where it is pinned to nothing. */
function checkOf(address: string): Query<PinCheck | null> | null {
  if (!URL.canParse(address, "https://site.invalid")) return null;
  const { pathname, searchParams } = new URL(address, "https://site.invalid");
  const asOf = asOfInstant(searchParams.get("asOf") ?? "");
  const pin = asOf && readPin(rawParams(searchParams), asOf);
  const subject = subjectAddress(pathname);
  if (!pin || !subject || subject.isApi || subject.rest !== "") return null;
  if (subject.kind === "claim")
    return async (db) => {
      const page = await claimPage(db, subject.name, pin.asOf);
      return page && checkClaimPin(db, page, pin);
    };
  if (subject.kind !== "story") return null;
  return async (db) => {
    const page = await storyPage(db, subject.name, pin.asOf);
    return page && checkStoryPin(db, page, pin);
  };
}
