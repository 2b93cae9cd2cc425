import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { putFeed } from "@/commands/desk/incoming/add-feed";
import { putFeeds } from "@/commands/desk/incoming/import-feeds";
import { healthWords } from "@/domain/feeds/health-words";
import { AddFeedRequest } from "@/domain/outbox/requests";
import { feedLines, followedFeeds } from "@/queries/desk/incoming/feeds";
import { readOpml } from "@/services/feeds/read-opml";
import { writeOpml } from "@/services/feeds/write-opml";
import { withHouse } from "../app-database";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly feeds                   list the feeds that are followed, and how they are
       reportedly feeds add ADDRESS …    follow feeds by their addresses, or by those of pages that name them
       reportedly feeds import FILE      follow the feeds of a list of another program (OPML)
       reportedly feeds export           write the feeds that are followed as such a list

A worker asks them, and what they tell waits in the inbox at the desk.

options
  --by NAME   who follows them (import)`;

const options = { by: { type: "string", default: "import" } } as const;

const noFile = { ok: false, words: "there is no such file" } as const;

export const feedsCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("feeds", { options, allowPositionals: true }, args);
    if (!parsed) return 2;
    const { by } = parsed.values;
    const [what = "list", ...given] = parsed.positionals;
    const at = new Date();
    if (what === "list" && given.length === 0)
      return withHouse(async (db) => {
        for (const feed of await feedLines(db, at))
          console.log(`${feed.title} <${feed.url}>\n  ${healthWords(feed, at).join(" ")}`);
        return 0;
      });
    if (what === "export" && given.length === 0)
      return withHouse(async (db) => {
        console.log(writeOpml(await followedFeeds(db), at));
        return 0;
      });
    if (what === "add" && given.length > 0) {
      const wrong = given.find((url) => !AddFeedRequest.shape.url.safeParse(url).success);
      if (wrong !== undefined) return wrongUsage("feeds", `no address: ${wrong}`) ?? 2;
      return withHouse(async (db) => {
        for (const url of given)
          await db.$transaction((tx) => putFeed(tx, { id: randomUUID(), url, title: "" }, { by, at }));
        return 0;
      });
    }
    if (what === "import" && given.length === 1) {
      const [file] = given;
      const list = existsSync(file!) ? readOpml(readFileSync(file!, "utf8")) : noFile;
      if (!list.ok) {
        console.error(`${file}: ${list.words}`);
        return 1;
      }
      return withHouse(async (db) => {
        const { added, there } = await db.$transaction((tx) => putFeeds(tx, list.feeds, { by, at }));
        console.error(`${added} are new, ${there} were there`);
        return 0;
      });
    }
    return wrongUsage("feeds", "what is to be done?") ?? 2;
  },
};
