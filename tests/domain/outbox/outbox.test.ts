import { describe, expect, test } from "vitest";
import { collisionsOf, withChoices } from "@/domain/draft/resolve-collisions";
import {
  adopted,
  conflictOf,
  emptyOutbox,
  leftStanding,
  Outbox,
  queued,
  ready,
  resolved,
  settled,
  tried,
  unsaved,
} from "@/domain/outbox/outbox";
import {
  bodyOf,
  decisionToKeep,
  editToKeep,
  type Handed,
  type KeptRequest,
  type Unsent,
} from "@/domain/outbox/queued-request";
import type { SuggestionForm } from "@/domain/suggestion/form/form";

const claim = { kind: "claim", id: "c-1" } as const;
let made = 0;

function action(): string {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`;
}

function typed(content: object, draft = 3, subject: { kind: "claim" | "suggestion"; id: string } = claim) {
  const basedOn = { published: 1, draft };
  const base = { text: "A", note: "n" };
  return request({
    lanes: [`${subject.kind}:${subject.id}`],
    whole: { ...subject, basedOn, base, content, place: "content" },
  });
}

function request(some: Partial<KeptRequest>): KeptRequest {
  const at = "2026-01-01T10:00:00.000Z";
  return {
    action: action(),
    command: "save-edit",
    body: {},
    lanes: ["a"],
    whole: null,
    words: "Something",
    at,
    tried: false,
    ...some,
  };
}

const done = (content: object, draft: number) =>
  ({ kind: "done", subjects: [{ ...claim, version: { published: 1, draft }, content }] }) as const;

describe("what is typed before anything was sent is one request", () => {
  test("of the same subject, based on what the first was based on", () => {
    const first = typed({ text: "B", note: "n" });
    const second = typed({ text: "BC", note: "n" }, 9);
    const outbox = queued(queued(emptyOutbox, first), second);
    expect(outbox.requests).toHaveLength(1);
    expect(outbox.requests[0]?.whole).toMatchObject({ basedOn: { draft: 3 }, content: { text: "BC" } });
  });

  test("and a decision takes over the form that still waits", () => {
    const suggestion = { kind: "suggestion", id: "s-1" } as const;
    const edit = typed({ text: "B" }, 3, suggestion);
    const decision = request({
      command: "decide-suggestion",
      body: { decision: { kind: "accept" } },
      whole: {
        ...suggestion,
        basedOn: { published: 0, draft: 8 },
        base: {},
        content: { text: "B!" },
        place: "form",
      },
    });
    const outbox = queued(queued(emptyOutbox, edit), decision);
    expect(outbox.requests).toHaveLength(1);
    expect(bodyOf(outbox.requests[0]!)).toEqual({
      action: decision.action,
      basedOn: { published: 1, draft: 3 },
      decision: { kind: "accept", form: { text: "B!" } },
    });
  });

  test("but of two subjects they are two", () => {
    const outbox = queued(
      queued(emptyOutbox, typed({ text: "B" })),
      typed({ text: "C" }, 3, { kind: "claim", id: "c-2" }),
    );
    expect(outbox.requests).toHaveLength(2);
  });
});

describe("what may have arrived is sent again as it was", () => {
  test("typing goes into a request of its own, which waits", () => {
    const first = typed({ text: "B", note: "n" });
    const sent = tried(queued(emptyOutbox, first), first.action);
    const outbox = queued(sent, typed({ text: "BC", note: "n" }));
    expect(outbox.requests.map((one) => one.whole?.content)).toEqual([
      { text: "B", note: "n" },
      { text: "BC", note: "n" },
    ]);
    expect(ready(outbox).map((one) => one.action)).toEqual([first.action]);
  });

  test("once the first is saved, the second is based on it and keeps what somebody else changed", () => {
    const first = typed({ text: "B", note: "n" });
    const second = typed({ text: "BC", note: "n" });
    const sent = queued(tried(queued(emptyOutbox, first), first.action), second);
    const outbox = settled(sent, first.action, done({ text: "B", note: "theirs" }, 5));
    expect(outbox.requests).toHaveLength(1);
    expect(outbox.requests[0]?.whole).toMatchObject({
      basedOn: { published: 1, draft: 5 },
      base: { text: "B", note: "theirs" },
      content: { text: "BC", note: "theirs" },
    });
  });

  test("typing the field again that somebody else changed is a conflict, with all three texts", () => {
    const first = typed({ text: "B", note: "n" });
    const second = typed({ text: "B", note: "mine" });
    const sent = queued(tried(queued(emptyOutbox, first), first.action), second);
    const outbox = settled(sent, first.action, done({ text: "B", note: "theirs" }, 5));
    expect(outbox.requests).toEqual([]);
    expect(collisionsOf(conflictOf(outbox, claim)!)).toEqual([
      { path: "note", base: "n", theirs: "theirs", mine: "mine" },
    ]);
  });
});

describe("changed meanwhile", () => {
  const current = {
    version: { published: 1, draft: 7 },
    content: { text: "T", note: "n2" },
    by: "R. Osei",
    at: "",
  };

  function inConflict() {
    const first = typed({ text: "B", note: "n" });
    const second = typed({ text: "BC", note: "n" });
    const sent = queued(tried(queued(emptyOutbox, first), first.action), second);
    return settled(sent, first.action, {
      kind: "changed-meanwhile",
      base: { text: "A", note: "n" },
      current,
    });
  }

  test("keeps the last that was typed, and sends nothing", () => {
    const outbox = inConflict();
    expect(ready(outbox)).toEqual([]);
    expect(unsaved(outbox, claim)).toEqual({ content: { text: "BC", note: "n" } });
  });

  test("typing goes on into it", () => {
    const outbox = queued(inConflict(), typed({ text: "BCD", note: "n" }));
    expect(outbox.requests).toEqual([]);
    expect(collisionsOf(conflictOf(outbox, claim)!)[0]).toMatchObject({ theirs: "T", mine: "BCD" });
  });

  test("what is chosen goes on top of what stands, joined with all that does not collide", () => {
    const outbox = inConflict();
    const content = withChoices(conflictOf(outbox, claim)!, new Map([["text", "third"]]));
    const after = resolved(outbox, claim, content, action());
    expect(after.conflicts).toEqual([]);
    expect(after.requests[0]).toMatchObject({ tried: false });
    expect(after.requests[0]?.whole).toMatchObject({
      basedOn: current.version,
      content: { text: "third", note: "n2" },
    });
  });

  test("taking theirs leaves nothing to send", () => {
    expect(resolved(inConflict(), claim, null, action())).toEqual(emptyOutbox);
  });

  test("a decision that somebody else made first is left to them, and is not sent again", () => {
    const form = { claim: { text: "A" } } as SuggestionForm;
    const basedOn = { published: 0, draft: 0 };
    const dismissal = { kind: "dismiss", reason: "not_news", note: null } as const;
    const mine = request(
      decisionToKeep({ suggestion: "s-1", basedOn, decision: dismissal }, form, { words: "S" }),
    );
    const overtaken = settled(queued(emptyOutbox, mine), mine.action, {
      kind: "changed-meanwhile",
      base: null,
      current: { version: basedOn, content: form, by: "R. Osei", at: "" },
    });
    const subject = { kind: "suggestion", id: "s-1" } as const;
    expect(conflictOf(overtaken, subject)).not.toBeNull();
    // Taken as theirs, it would be sent again and refused again.
    expect(resolved(overtaken, subject, null, action()).requests).toHaveLength(1);
    expect(leftStanding(overtaken, subject)).toEqual(emptyOutbox);
  });
});

describe("one after the other", () => {
  test("what shares a lane waits; what does not, goes", () => {
    const [a, b, c] = [request({ lanes: ["x"] }), request({ lanes: ["x", "y"] }), request({ lanes: ["z"] })];
    const outbox = [a, b, c].reduce(queued, emptyOutbox);
    expect(ready(outbox)).toEqual([a, c]);
    expect(ready(settled(outbox, a.action, { kind: "done", subjects: [] }))).toEqual([b, c]);
  });

  test("publishing waits for everything before it and holds up everything after it", () => {
    const [a, all, b] = [request({ lanes: ["x"] }), request({ lanes: ["*"] }), request({ lanes: ["z"] })];
    const outbox = [a, all, b].reduce(queued, emptyOutbox);
    expect(ready(outbox)).toEqual([a]);
    expect(ready(settled(outbox, a.action, { kind: "done", subjects: [] }))).toEqual([all]);
  });
});

test("what the server will not take is kept, and mended by typing on", () => {
  const first = typed({ text: "too long" });
  const outbox = settled(tried(queued(emptyOutbox, first), first.action), first.action, {
    kind: "refused",
    why: "too long",
  });
  expect(unsaved(outbox, claim)).toEqual({ content: { text: "too long" } });
  const mended = queued(outbox, typed({ text: "short" }));
  expect(mended.refused).toEqual([]);
  expect(mended.requests[0]).toMatchObject({ tried: false, whole: { content: { text: "short" } } });
});

test("what another tab left is sent before what is typed here, and only once", () => {
  const [left, here] = [request({}), request({})];
  const outbox = adopted(queued(emptyOutbox, here), queued(emptyOutbox, left));
  expect(outbox.requests).toEqual([left, here]);
  expect(adopted(outbox, queued(emptyOutbox, left))).toEqual(outbox);
});

test("an outbox comes back from the device as it was", () => {
  const outbox = queued(emptyOutbox, typed({ text: "B" }));
  expect(Outbox.parse(JSON.parse(JSON.stringify(outbox)))).toEqual(outbox);
});

test("the order of a list that two people changed is chosen whole", () => {
  const things = (...ids: string[]) => ({ list: ids.map((id) => ({ id })) });
  const conflict = {
    request: typed(things("b", "a", "c")),
    base: things("a", "b", "c"),
    current: { version: { published: 1, draft: 4 }, content: things("c", "b", "a"), by: "", at: "" },
  };
  const [collision] = collisionsOf(conflict);
  expect(collision?.path).toBe("list");
  expect(withChoices(conflict, new Map([["list", collision?.mine]]))).toEqual(things("b", "a", "c"));
});

describe("what a browser kept before commands had names", () => {
  const kept = (path: string) => {
    const { command: _, ...rest } = typed({ text: "B" });
    return { ...rest, path };
  };

  test.each([
    ["answers", "answer-finding"],
    ["article-stories", "choose-story"],
    ["articles", "bring-in-article"],
    ["attributions", "attribute-by-hand"],
    ["decisions", "decide-suggestion"],
    ["discards", "discard-draft"],
    ["edits", "save-edit"],
    ["entities", "add-entity"],
    ["merges", "merge-entities"],
    ["publication-decisions", "decide-publication"],
    ["publications", "publish"],
    ["questions", "ask-question"],
    ["reverts", "revert-subject"],
    ["settings", "change-settings"],
    ["stories", "start-story"],
    ["undo", "undo-action"],
    ["unmerges", "unmerge-entities"],
  ])("to /api/desk/%s is sent to %s, as it was", (address, command) => {
    const old = kept(`/api/desk/${address}`);
    const conflict = {
      request: old,
      base: null,
      current: { version: { published: 1, draft: 4 }, content: {}, by: "R. Osei", at: "" },
    };
    const read = Outbox.parse({
      requests: [old],
      conflicts: [conflict],
      refused: [{ request: old, why: "It is too long." }],
    });
    const { path: _, ...rest } = old;
    expect(read.requests).toEqual([{ ...rest, command }]);
    expect(read.conflicts[0]?.request.command).toBe(command);
    expect(read.refused[0]?.request.command).toBe(command);
    // What is written from now on reads as it is.
    expect(Outbox.parse(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });

  test("and what names no command at all does not read", () => {
    for (const path of ["/api/desk/poems", "/api/desk/constructor", "/api/desk/", "https://evil.example/"])
      expect(Outbox.safeParse({ requests: [kept(path)], conflicts: [], refused: [] }).success, path).toBe(
        false,
      );
  });
});

describe("what is made to be kept goes over the wire as the request that it was made of", () => {
  const form = { claim: { text: "A" } } as unknown as SuggestionForm;
  const other = { claim: { text: "B" } } as unknown as SuggestionForm;
  const basedOn = { published: 0, draft: 2 };
  const sent = (handed: Handed) => bodyOf(request(handed));

  test("an edit", () => {
    const edit = { ...claim, basedOn, content: { text: "B" }, why: null };
    const { action: _, ...body } = sent(editToKeep(edit, { text: "A" }, "Claim text"));
    expect(body).toEqual(edit);
  });

  test.each([
    { kind: "accept", story: "s-1", form: other },
    { kind: "merge", into: "c-1", form: other },
    { kind: "split", story: "s-1", forms: [form, other] },
    { kind: "dismiss", reason: "not_news", note: null },
    { kind: "reopen" },
  ] as const)("a decision to $kind", (decision) => {
    const decided = { suggestion: "g-1", basedOn, decision } as Unsent<"decide-suggestion">;
    const handed = decisionToKeep(decided, form, { words: "Suggestion 1", lanes: ["story:s-1"] });
    const { action: _, ...body } = sent(handed);
    expect(body).toEqual(decided);
    expect(handed.lanes).toEqual(["suggestion:g-1", "story:s-1"]);
    expect(handed.whole?.content).toBe("form" in decision ? other : form);
  });
});
