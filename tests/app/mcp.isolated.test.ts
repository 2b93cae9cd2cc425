import { expect, test, vi } from "vitest";
import { POST } from "@/app/mcp/route";
import { record, tanker, twoDayStory } from "../two-day-story";
import { servedDatabase } from "./serve";

const running = vi.hoisted(() => ({ now: 0, most: 0, all: 0 }));

// The real one, counted: it answers from the database as ever.
vi.mock("@/app/mcp/ask-here", async (original) => {
  const { askHere } = await original<typeof import("@/app/mcp/ask-here")>();
  return {
    askHere: async (address: string) => {
      running.all += 1;
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      try {
        return await askHere(address);
      } finally {
        running.now -= 1;
      }
    },
  };
});

const call = (name: string, args: object, id = 1) => ({
  ...{ jsonrpc: "2.0", id, method: "tools/call" },
  params: { name, arguments: args },
});

async function sent(message: unknown): Promise<string> {
  const headers = { Accept: "application/json, text/event-stream", "Content-Type": "application/json" };
  const body = JSON.stringify(message);
  return (await POST(new Request("http://127.0.0.1:3000/mcp", { method: "POST", headers, body }))).text();
}

test("a headline never stands by itself, as what is so", async () => {
  const db = await servedDatabase();
  await record(db, twoDayStory(), "2024-05-03T08:00:00Z");
  const { headline } = await db.story.findFirstOrThrow({ where: { slug: tanker } });
  const claim = await db.claim.findFirstOrThrow({ where: { key: "K1" } });
  for (const message of [
    call("list_changes", { slug: tanker }),
    call("get_story", { slug: tanker }),
    call("get_claim", { id: claim.id }),
  ]) {
    const answer = JSON.parse((await sent(message)).replace(/^[^{]*/, ""));
    const words: string = answer.result.content[0].text;
    expect(words.split(headline)).toHaveLength(2);
    expect(words).toMatch(/newsroom calls (?:the story )?“/);
    expect(words).toContain(`“${headline}”`);
  }
});

test("a message with many questions has them answered one after another, each of them", async () => {
  await servedDatabase();
  Object.assign(running, { now: 0, most: 0, all: 0 });
  const answers = await sent(
    Array.from({ length: 12 }, (_, id) =>
      id === 3 ? call("get_claim", { id: "no-such" }, id) : call("search_claims", {}, id),
    ),
  );
  expect(answers.match(/0 claims match/g)).not.toBeNull();
  expect(answers).toContain("There is nothing at this address.");
  expect(running).toEqual({ now: 0, most: 1, all: 12 });
});
