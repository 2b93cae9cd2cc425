import type { Reader } from "@/db/connection";
import { AskedTogether } from "../asked-together";

const asked = new AskedTogether<string>();

/** Names the database and who published last: what was read for an edition of the record stays right while it lasts. */
export function editionOf(db: Reader): Promise<string> {
  return asked.ask(db, "edition", async () => {
    const [row] = await db.$queryRaw<{ edition: string | null }[]>`SELECT edition_name() AS edition`;
    if (!row?.edition) throw new Error("The record has lost its edition");
    return row.edition;
  });
}
