import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { titleOf } from "@/domain/draft/subject-words";
import type { StandsAnswer } from "@/domain/outbox/answers";
import type { FollowNameRequest } from "@/domain/outbox/requests";
import { slugOf } from "@/domain/slug";
import { atDesk } from "../run-action";
import { freeEntitySlug } from "./entity-drafts";

/** Lets the address of a person or an organization follow their name, once it is published; the one that it had leads on. */
export async function followName(
  db: Database,
  viewer: Viewer,
  { action, id }: FollowNameRequest,
  at: Date,
): Promise<StandsAnswer> {
  const doing = { viewer, action, kind: "entity-address", words: "Let an address follow a name", at };
  return atDesk<StandsAnswer>(db, doing, async (desk) => {
    const subject = await desk.held("entity", id);
    if (!subject) return { ok: false, reason: "not-found" };
    const { content } = subject;
    const wanted = slugOf(content.names[0]?.text ?? content.slug);
    if (content.slug === wanted) return { ok: true, subjects: [subject] };
    await desk.say(`Let the address of ${titleOf("entity", content)} follow the name`);
    const slug = await freeEntitySlug(desk, content.kind, wanted, content.slug);
    return { ok: true, subjects: [await desk.put("entity", id, { ...content, slug })] };
  });
}
