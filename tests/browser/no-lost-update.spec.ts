import { randomUUID } from "node:crypto";
import { ClaimSnapshot } from "@/domain/dossier/snapshot";
import type { DeskSubject } from "@/domain/draft/subject";
import { heardOf, isAnswerTo } from "@/domain/outbox/received";
import { cookieFor, somebody } from "../accounts/people";
import { openOwnHouse } from "./accounts-house";
import { expect, test } from "./test";

type Claim = DeskSubject<"claim">;

/** Edits that each of the two editors makes, and how many of them are under way at once. */
const each = Number(process.env.LOST_UPDATE_EDITS ?? 100);
const lanes = 2;

// At one width: no page is drawn: once is enough.
test(`no update is lost in ${each} + ${each} edits of one field of one claim by two editors at once`, {
  tag: "@once",
}, async () => {
  test.setTimeout(480_000);
  const house = await openOwnHouse();
  const { db } = house;
  try {
    const { id } = await db.claim.findFirstOrThrow({ where: { key: "C2" } });
    const statuses: Record<string, number> = {};
    const tokens: string[] = [];
    const editors = ["keller", "osei"];
    await Promise.all(
      editors.map(async (name) => {
        const email = `${name}@newsroom.example`;
        await somebody(db, "editor", email);
        const headers = {
          Cookie: await cookieFor(db, email),
          Origin: house.url,
          "Content-Type": "application/json",
        };
        const ask = async (path: string, body?: object) => {
          const answer = await fetch(`${house.url}/api/desk/${path}`, {
            headers,
            ...(body && { method: "POST", body: JSON.stringify(body) }),
          });
          statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
          return answer.json();
        };
        let next = 0;
        const lane = async () => {
          let { version, content }: Pick<Claim, "version" | "content"> = await ask(`subjects/claim/${id}`);
          for (let turn = next++; turn < each; turn = next++) {
            const token = `‹${name} ${turn}›`;
            for (let saved = false; !saved; ) {
              const told = await ask("save-edit", {
                ...{ action: randomUUID(), kind: "claim", id, basedOn: version },
                content: { ...content, text: `${content.text} ${token}` },
              });
              const heard = heardOf("save-edit", told);
              if (!heard || !isAnswerTo("save-edit", heard)) throw new Error(JSON.stringify(told));
              const { answer } = heard;
              if (answer.ok) saved = true;
              else if (!("current" in answer)) throw new Error(JSON.stringify(told));
              const stands = answer.ok ? answer : answer.current;
              ({ version, content } = {
                version: stands.version,
                content: ClaimSnapshot.parse(stands.content),
              });
            }
            tokens.push(token);
          }
        };
        await Promise.all(Array.from({ length: lanes }, lane));
      }),
    );
    expect(tokens).toHaveLength(each * editors.length);
    const draft = await db.draft.findUniqueOrThrow({ where: { kind_id: { kind: "claim", id } } });
    const { text } = draft.content as { text: string };
    expect(tokens.filter((token) => !text.includes(token))).toEqual([]);
    expect(draft.number).toBe(tokens.length);
    expect(await db.draftRevision.count({ where: { subjectId: id } })).toBe(tokens.length);
    // Both came second time and again, and were never told anything else.
    expect(Object.keys(statuses).sort()).toEqual(["200", "409"]);
  } finally {
    await house.close();
  }
});
