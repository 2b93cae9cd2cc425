import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { ClaimSnapshot, EntitySnapshot } from "@/domain/dossier/snapshot";
import type { DeskSubject } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import { speakingAs } from "@/domain/entity/speaking-as";
import type { KindAnswer } from "@/domain/outbox/answers";
import type { ChangeKindRequest } from "@/domain/outbox/requests";
import type { EntityKind } from "@/domain/vocabulary";
import { heldSnapshots } from "@/queries/article/snapshots";
import { draftedUses, publishedUses } from "@/queries/desk/entity/entity-uses";
import { knownEntity } from "@/queries/desk/entity/known-entities";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { changesOf } from "../../changes";
import { writeRecord } from "../../write-record";
import { atDesk } from "../run-action";
import { freeEntitySlug } from "./entity-drafts";
import { faultOfKind } from "./fault-of-kind";

/**
 * Says that a person is an organization, or the other way round: in what is published and in drafts, with the kind of speaker
 * wherever they speak. Its address moves, and the one that it had leads on.
 */
export async function changeKind(
  db: Database,
  viewer: Viewer,
  { action, id, kind, why }: ChangeKindRequest,
  at: Date,
): Promise<KindAnswer> {
  const doing = { viewer, action, kind: "entity-kind", words: "Changed what kind somebody is", at };
  return atDesk<KindAnswer>(
    db,
    doing,
    async (desk) => {
      const { tx } = desk;
      const [drafts, published] = [await draftedUses(tx, id), await publishedUses(tx, id)];
      await desk.hold([{ kind: "entity", id }, ...drafts, ...published]);
      const subject = await deskSubject(tx, "entity", id);
      if (!subject) return { ok: false, reason: "not-found" };
      const fault = await faultOf(tx, subject, kind);
      if (fault) return { ok: false, reason: "invalid", faults: [{ path: "kind", message: fault }] };
      const name = titleOf("entity", subject.content);
      await desk.say(`${name} is ${kind === "person" ? "a person" : "an organization"}`);
      const slug = await freeEntitySlug(desk, kind, subject.content.slug);
      const recast = (entity: EntitySnapshot): EntitySnapshot => ({ ...entity, kind, slug });
      const kinds = new Map([[id, kind]]);
      if (subject.published) {
        const ids = published.flatMap((use) => (use.kind === "claim" ? use.id : []));
        const held = await heldSnapshots(tx, "claim", ClaimSnapshot, ids);
        const claims = [...held.values()].map(({ snapshot }) => speakingAs(snapshot, kinds));
        const record = {
          entities: await changesOf(tx, "entity", EntitySnapshot, [recast(subject.published)]),
          claims: await changesOf(tx, "claim", ClaimSnapshot, claims),
          ...{ articles: [], stories: [], questions: [] },
        };
        await writeRecord(tx, record, { by: viewer.name, at, why });
      }
      if (subject.version.draft > 0) await desk.put("entity", id, recast(subject.content), why);
      for (const { kind: of, id: use } of drafts) {
        const draft = await deskSubject(tx, of, use);
        if (draft) await desk.put(of, use, speakingAs(draft.content, kinds), why);
      }
      return { ok: true, entity: knownEntity((await deskSubject(tx, "entity", id))!) };
    },
    { publishes: true },
  );
}

async function faultOf(
  tx: Parameters<typeof faultOfKind>[0],
  { content }: DeskSubject<"entity">,
  kind: EntityKind,
): Promise<string | null> {
  return content.kind === kind ? "is that already" : faultOfKind(tx, content, kind);
}
