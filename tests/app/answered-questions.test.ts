import { expect, test } from "vitest";
import { readQueryText } from "@/domain/timeline/query-text";
import { askingFor } from "@/domain/timeline/timeline-query";
import { changesBetween } from "@/queries/change/changes";
import { claimPage } from "@/queries/claim/claims";
import { timelinePage } from "@/queries/entry/timeline";
import { storyPage } from "@/queries/story/story-page";
import { ask } from "../api/ask";
import { bring } from "../reworded-story";
import { wordsOf } from "../ui/rendered";
import type { DossierDocument } from "../whole-story";
import { pageAt } from "./public-doors";
import { servedDatabase } from "./serve";

const day = (number: number) => `2020-03-0${number}`;
const endOf = (number: number) => new Date(`${day(number)}T23:59:59.999Z`);

/**
 * When did the bridge open? On the second day somebody without a name says at dawn, on the third the mayor says so, on the fourth
 * the log shows the contrary. A second question was never asked in time, and a third is answered by hearsay alone.
 */
function bridgeStory(): DossierDocument {
  const article = (number: number) => ({
    id: `day-${number}`,
    outlet: "post",
    title: `The Post of day ${number}`,
    rights: "full" as const,
    publishedAt: day(number),
    versions: [{ text: `What the Post said on day ${number}.` }],
  });
  const said = (id: string, number: number, source?: string) => ({
    id,
    stance: "asserts" as const,
    ...(source
      ? { source, identity: "named_person" as const }
      : { sourceDescription: "A clerk", identity: "unnamed_person" as const }),
    directness: "paraphrase" as const,
    groundRules: source ? ("on_record" as const) : ("background" as const),
    article: `day-${number}`,
  });
  return {
    format: "reportedly/1",
    id: "bridge",
    story: { slug: "bridge", headline: "The bridge opens", standfirst: "When it opened is asked." },
    entities: [
      { id: "post", kind: "organization", names: [{ text: "The Post" }], publishes: true },
      { id: "mayor", kind: "person", names: [{ text: "Ada Mayor" }] },
    ],
    articles: [1, 2, 3, 4].map(article),
    claims: [
      { id: "opened", text: "The bridge opened.", attributions: [said("opened-1", 1, "mayor")] },
      {
        id: "dawn",
        text: "The bridge opened at dawn.",
        attributions: [said("clerk", 2), said("mayor", 3, "mayor")],
        evidence: [
          {
            id: "log",
            kind: "dataset",
            title: "Log",
            bearing: "contradicts",
            authoritative: true,
            publishedAt: day(4),
          },
        ],
      },
      { id: "paid", text: "The city paid for it.", attributions: [said("paid-2", 2)] },
    ],
    openQuestions: [
      {
        id: "when",
        text: "When did the bridge open?",
        about: "opened",
        answeredBy: "dawn",
        publishedAt: day(1),
      },
      { id: "late", text: "At what hour, in the end?", answeredBy: "dawn", publishedAt: day(4) },
      { id: "who-paid", text: "Who paid for the bridge?", answeredBy: "paid", publishedAt: day(1) },
    ],
  };
}

test("a question stays open until what answers it is at least reported, and then stands answered, with that one's status", async () => {
  const db = await servedDatabase();
  await bring(db, bridgeStory(), "2020-03-05T00:00:00Z");
  const { id: opened } = await db.claim.findFirstOrThrow({ where: { key: "opened" } });
  const asked = async (number: number) => {
    const [story, claim] = [
      await storyPage(db, "bridge", endOf(number)),
      await claimPage(db, opened, endOf(number)),
    ];
    const told = (questions: { text: string; answer: { text: string; status: string } | null }[]) =>
      questions.map(({ text, answer }) => `${text} ${answer ? `${answer.text} ${answer.status}` : "open"}`);
    return { story: told(story!.questions), claim: told(claim!.questions) };
  };
  const when = "When did the bridge open?";
  const who = "Who paid for the bridge? open";
  expect(await asked(1)).toEqual({ story: [`${when} open`, who], claim: [`${when} open`] });
  // A clerk without a name says so: that is alleged, and answers nothing.
  expect(await asked(2)).toEqual(await asked(1));
  const answered = `${when} The bridge opened at dawn. reported`;
  expect(await asked(3)).toEqual({ story: [who, answered], claim: [answered] });
  const refuted = `${when} The bridge opened at dawn. refuted`;
  expect(await asked(4)).toEqual({
    story: [who, "At what hour, in the end? The bridge opened at dawn. refuted", refuted],
    claim: [refuted],
  });
});

test("it is found on the timeline either way, by its own words and by what it is", async () => {
  const db = await servedDatabase();
  await bring(db, bridgeStory(), "2020-03-05T00:00:00Z");
  const found = async (text: string, number: number) => {
    const { status, kinds, words } = readQueryText(text);
    const query = { ...askingFor(kinds.length > 0 ? kinds : null, endOf(number)), status, words };
    const { entries, total } = await timelinePage(db, query);
    expect(total).toBe(entries.length);
    return entries
      .filter(({ kind }) => kind === "question")
      .map(({ key, style, answer }) => `${key} ${style} ${answer?.status ?? "-"}`)
      .toSorted();
  };
  expect(await found("status:open", 2)).toEqual(["when open -", "who-paid open -"]);
  expect(await found("status:answered", 2)).toEqual([]);
  expect(await found("status:open", 3)).toEqual(["who-paid open -"]);
  expect(await found("status:answered", 3)).toEqual(["when answered reported"]);
  expect(await found('status:"answered question"', 4)).toEqual([
    "late answered refuted",
    "when answered refuted",
  ]);
  expect(await found("is:open-question bridge", 3)).toEqual(["when answered reported", "who-paid open -"]);
  expect(await found("bridge open", 2)).toContain("when open -");
});

test("pages, answers and files tell the answer with its status", async () => {
  const db = await servedDatabase();
  await bring(db, bridgeStory(), "2020-03-05T00:00:00Z");
  for (const path of ["/stories/bridge", "/"]) {
    const words = wordsOf((await pageAt(`${path}?asOf=${day(3)}`))!.html);
    expect(words, path).toContain("Answered by: Reported The bridge opened at dawn.");
    expect(wordsOf((await pageAt(`${path}?asOf=${day(2)}`))!.html), path).not.toContain("Answered by:");
  }
  const { body } = await ask(`stories/bridge?asOf=${day(3)}`);
  expect(body.openQuestions.map(({ text }: { text: string }) => text)).toEqual(["Who paid for the bridge?"]);
  expect(body.answeredQuestions).toMatchObject([
    { text: "When did the bridge open?", answer: { text: "The bridge opened at dawn.", status: "reported" } },
  ]);
  const held = await ask(`stories/bridge?asOf=${day(3)}&recordedAsOf=2020-03-06`);
  expect(held.body.answeredQuestions).toEqual(body.answeredQuestions);
  expect(held.body.openQuestions).toEqual(body.openQuestions);
});

test("what changed tells of the answer on the day on which it was reported, and not when it was alleged", async () => {
  const db = await servedDatabase();
  await bring(db, bridgeStory(), "2020-03-05T00:00:00Z");
  const between = async (from: number, to: number) =>
    (await changesBetween(db, "bridge", { from: endOf(from), to: endOf(to) }))!.changes.flatMap((change) =>
      change.kind === "question_answered"
        ? [`${change.question.key} ${change.answer.status} ${change.id.split("@")[1]}`]
        : [],
    );
  expect(await between(1, 2)).toEqual([]);
  expect(await between(1, 3)).toEqual([`when reported ${day(3)}`]);
});
