import { generateClient } from "@/cli/prepare";
import { readArgs } from "@/cli/usage";

const usage = `usage: npm run bench -- import [--claims N]             a generated dossier of N claims (10000) into an empty database
       npm run bench -- search [--claims N] [--data FOLDER] [--no-http]
                                                         questions of every class to a generated corpus of N claims (10000),
                                                         which is kept in FOLDER for another time where one is named
       npm run bench -- web [--claims N] [--data FOLDER]  the production build over HTTP, with such a corpus (10000)
       npm run bench -- costs [--claims N] [--data FOLDER]  the costliest questions, and another visitor while 32 connections ask
                                                         them, with such a corpus (10000)
       npm run bench -- independence [--attributions N]  one claim that N attributions (2000) rest on
       npm run bench -- extraction                       articles read in a second, beside the tagger alone, and what stays behind
       npm run bench -- feeds [--items N]                a feed of N items (10000) read by workers that are killed twenty times, and an
                                                         agency’s stories as outlets carry them
       npm run bench -- lists [--lines N]                 generated sanction lists: OFAC’s of 18000 entries, and FollowTheMoney of
                                                         N lines (200000), taken in and taken in again
       npm run bench -- live [--pages N]                  N pages (1000) open at one process, told of what is published: memory and delay
       npm run bench -- desk                             key presses in a long article at the desk, in a real browser

Says what it does on stderr and prints one JSON line of figures last. No database but its own is touched.`;

/** Answers the exit code: 0, 1 (the figures are not good enough), 2 (wrong usage). */
export async function run([name, ...args]: string[]): Promise<number> {
  switch (name) {
    case "import": {
      const claims = countIn(args, "claims", 10_000);
      if (claims === null) return 2;
      // Its modules reach for the generated client as soon as they are loaded.
      await generateClient(console.error);
      const { benchImport } = await import("./import");
      return report(await benchImport(claims));
    }
    case "feeds": {
      const items = countIn(args, "items", 10_000);
      if (items === null) return 2;
      await generateClient(console.error);
      const { benchFeeds } = await import("./feeds");
      return report(await benchFeeds(items));
    }
    case "lists": {
      const lines = countIn(args, "lines", 200_000);
      if (lines === null) return 2;
      await generateClient(console.error);
      const { benchLists } = await import("./lists");
      return report(await benchLists({ entries: Math.min(18_000, lines), lines }));
    }
    case "search": {
      const asked = searchOptions(args);
      if (asked === null) return 2;
      await generateClient(console.error);
      const { benchSearch } = await import("./search");
      return report(await benchSearch(asked));
    }
    case "web": {
      const asked = searchOptions(args);
      if (asked === null) return 2;
      await generateClient(console.error);
      const { benchWeb } = await import("./web");
      return report(await benchWeb(asked));
    }
    case "live": {
      const pages = countIn(args, "pages", 1_000);
      if (pages === null) return 2;
      await generateClient(console.error);
      const { benchLive } = await import("./live");
      return report(await benchLive(pages));
    }
    case "costs": {
      const asked = searchOptions(args);
      if (asked === null) return 2;
      await generateClient(console.error);
      const { benchCosts } = await import("./costs");
      return report(await benchCosts(asked));
    }
    case "independence": {
      const attributions = countIn(args, "attributions", 2_000);
      if (attributions === null) return 2;
      const { benchIndependence } = await import("./independence");
      return report(benchIndependence(attributions));
    }
    case "extraction": {
      const { benchExtraction } = await import("./extraction");
      return report(benchExtraction());
    }
    case "desk": {
      const { benchDesk } = await import("./desk");
      return report(benchDesk());
    }
    case "--help":
      console.log(usage);
      return 0;
    default:
      console.error(usage);
      return 2;
  }
}

function searchOptions(args: string[]): { claims: number; data: string | null; http: boolean } | null {
  const options = {
    claims: { type: "string" },
    data: { type: "string" },
    "no-http": { type: "boolean" },
  } as const;
  const parsed = readArgs("bench", { options }, args);
  if (!parsed) return null;
  const { data } = parsed.values;
  const claims = countIn(
    parsed.values.claims === undefined ? [] : ["--claims", String(parsed.values.claims)],
    "claims",
    10_000,
  );
  if (claims === null) return null;
  return { claims, data: typeof data === "string" ? data : null, http: parsed.values["no-http"] !== true };
}

/** The number that an option gives; null, with the reason on stderr, where it is none. */
function countIn(args: string[], option: string, fallback: number): number | null {
  const parsed = readArgs("bench", { options: { [option]: { type: "string" } } }, args);
  if (!parsed) return null;
  const given = parsed.values[option];
  if (given === undefined) return fallback;
  if (typeof given === "string" && /^[1-9]\d{0,6}$/.test(given)) return Number(given);
  console.error(`bench: --${option} should be a number from 1 to 9999999`);
  return null;
}

/** `ok` says whether the promised bound was held; it is among the figures. */
function report(figures: { ok: boolean }): number {
  console.log(JSON.stringify(figures));
  return figures.ok ? 0 : 1;
}
