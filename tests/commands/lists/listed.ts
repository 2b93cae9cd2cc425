import { createHash, randomUUID } from "node:crypto";
import { ofacList, putList } from "@/commands/lists/put-list";
import type { Database } from "@/db/connection";
import { readPublication } from "@/jobs/read-publication";
import { fileOf } from "../../services/lists/files";

export type Entry = {
  uid: number;
  name?: string;
  type?: string;
  programmes?: string[];
  born?: string;
  title?: string;
  aka?: string[];
};

/** A publication of OFAC's in XML, with these entries. */
export function sdnXml(entries: readonly Entry[], on = "11/26/2026", records = entries.length): string {
  const told = entries.map(
    ({
      uid,
      name = `Nobody ${uid}`,
      type = "Individual",
      programmes = ["KARSK"],
      born = "1954",
      title,
      aka = [],
    }) =>
      `<sdnEntry><uid>${uid}</uid><lastName>${name}</lastName><sdnType>${type}</sdnType>${title ? `<title>${title}</title>` : ""}
       <programList>${programmes.map((one) => `<program>${one}</program>`).join("")}</programList>
       <akaList>${aka.map((one) => `<aka><lastName>${one}</lastName></aka>`).join("")}</akaList>
       <dateOfBirthList>${born ? `<dateOfBirthItem><dateOfBirth>${born}</dateOfBirth></dateOfBirthItem>` : ""}</dateOfBirthList></sdnEntry>`,
  );
  return `<sdnList><publshInformation><Publish_Date>${on}</Publish_Date><Record_Count>${records}</Record_Count></publshInformation>${told.join("")}</sdnList>`;
}

export const ids = (from: number, to: number): Entry[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ uid: from + at }));

/** Brings a publication in, as the command does. */
export async function comesIn(
  db: Database,
  text: string,
  { key = "ofac", anyway = false, on = null as string | null } = {},
) {
  const at = new Date();
  const named = key === "ofac" ? ofacList : { key, title: key, authority: "Council of Karsk" };
  const listId = await db.$transaction((tx) => putList(tx, { ...named, by: "import", at }));
  const hash = createHash("sha256").update(text).digest("hex");
  const files = { hash, source: "list", open: () => [fileOf("list", text, 4_096)] };
  const keep = await readPublication(db, files, { id: randomUUID(), listId, by: "import", at, on, anyway });
  return db.$transaction(keep, { timeout: 60_000 });
}
