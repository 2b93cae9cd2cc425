import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { addressWords } from "@/domain/feeds/address-words";
import type { ListAddedAnswer } from "@/domain/outbox/answers";
import type { AddListRequest } from "@/domain/outbox/requests";
import { cancelJobs } from "../../jobs/job-steps";
import { askList } from "../../lists/ask-list";
import { ofacList, putList } from "../../lists/put-list";
import { atDesk } from "../run-action";

/** Has a sanction list by its address from now on, and asks for it at once. One that came as files till now goes on there. */
export async function addList(
  db: Database,
  viewer: Viewer,
  { action, key, title, authority, url }: AddListRequest,
  at: Date,
): Promise<ListAddedAnswer> {
  const { href, host } = new URL(url);
  const named = key === ofacList.key ? { ...ofacList, ...(title && { title }) } : { title: title || key };
  const words = `Had the sanction list “${named.title}” from ${addressWords(url)}`;
  return atDesk<ListAddedAnswer>(db, { viewer, action, kind: "list", words, at }, async ({ tx }) => {
    const id = await putList(tx, {
      ...{ key, by: viewer.name, at, ...named },
      authority: authority || (key === ofacList.key ? ofacList.authority : named.title),
    });
    // What is under way for it at another address is not kept.
    await cancelJobs(tx, { listId: id }, at);
    await tx.sanctionList.update({
      where: { id },
      data: {
        ...{ url: href, host, etag: null, lastModified: null, state: "followed", nextAt: at },
        ...{ failures: 0, failure: null },
        ...(title && { title }),
        ...(authority && { authority }),
      },
    });
    await askList(tx, id, { byId: viewer.id, by: viewer.name, at });
    return { ok: true, list: id };
  });
}
