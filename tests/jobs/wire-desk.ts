import { receiveWire, takeWire } from "@/commands/wires/receive-wire";
import type { Database } from "@/db/connection";
import { doJob } from "@/jobs/do-job";
import { inbox, itemToBringIn } from "@/queries/desk/incoming/inbox";
import { wireFile } from "@/queries/desk/incoming/wires";
import { keller } from "../desk/at-the-desk";
import { onTheBench } from "../desk/tagging";
import { newsItem } from "../services/wires/wire-files";

export const begun = new Date("2026-11-30T09:00:00Z");
export const later = (minutes: number) => new Date(begun.getTime() + minutes * 60_000);
const nothing = { ports: [], hosts: [] };

const coming = (text: string, at: Date) => ({
  ...{ name: "halm.xml", bytes: Buffer.from(text), at },
  ...{ byId: keller.id, by: keller.name },
});

/** Sends a file as a program does. */
export const send = (db: Database, text: string, at = begun) =>
  receiveWire(db, { ...coming(text, at), way: "token" });
/** Sends one as an editor does, to be looked at first. */
export const show = (db: Database, text: string, at = begun) =>
  receiveWire(db, { ...coming(text, at), way: "upload" });
export const take = (db: Database, hash: string, at = begun) =>
  takeWire(db, { hash, byId: keller.id, by: keller.name, at });

/** Does all that waits, as a worker would at that instant. */
export async function work(db: Database, at = begun): Promise<number> {
  const jobs = await db.job.findMany({
    where: { state: "waiting", kind: "read-wire" },
    orderBy: { askedAt: "asc" },
  });
  for (const { id } of jobs) await doJob(db, id, nothing, () => at);
  return jobs.length;
}

/** Sends a file and has it read; answers what was made of it. */
export async function came(db: Database, text: string, at = begun) {
  const { hash } = await send(db, text, at);
  await work(db, at);
  return (await wireFile(db, hash))!;
}

export const waiting = async (db: Database) => (await inbox(db, { feed: null, page: 1 })).items;

/** Brings in what waits first, as the form of a new article would send it, into a story of its own. */
export async function broughtIn(db: Database) {
  const [first] = await waiting(db);
  const begun = (await itemToBringIn(db, first!.id))!;
  return onTheBench(db, {
    ...{ item: begun.id, title: begun.title, body: begun.wire!.text, url: null, outlet: "The News Agency" },
    publishedAt: begun.publishedAt!,
  });
}

/** An item whose text is this, in a paragraph each. */
export const telling = (text: string, told: Parameters<typeof newsItem>[0] = {}) =>
  newsItem({
    content: `<inlineXML contenttype="application/xhtml+xml"><html><body>${text
      .split("\n\n")
      .map((each) => `<p>${each}</p>`)
      .join("")}</body></html></inlineXML>`,
    ...told,
  });
