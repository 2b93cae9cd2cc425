import { expect, test } from "vitest";
import { articlePage } from "@/queries/article/articles";
import { claimPage } from "@/queries/claim/claims";
import { entityPage } from "@/queries/entity/entities";
import { storyPage } from "@/queries/story/story-page";
import { ask } from "../api/ask";
import { bring, later, recordReworded } from "../reworded-story";
import { wordsOf } from "../ui/rendered";
import { wholeStory } from "../whole-story";
import { pageAt } from "./public-doors";
import { servedDatabase } from "./serve";

const [before, after] = [new Date("2021-07-20"), new Date("2021-08-02")];

test("what was reworded says so, and what it said: from the day on, and not before", async () => {
  const db = await servedDatabase();
  await recordReworded(db);
  const { id: claim } = await db.claim.findFirstOrThrow({ where: { key: "fell" } });
  const { id: article } = await db.article.findFirstOrThrow({ where: { key: "courier-fall" } });
  const person = { kind: "person", slug: "irina-volkova" } as const;
  const at = (asOf: Date) =>
    Promise.all([
      storyPage(db, "velm-crane", asOf),
      claimPage(db, claim, asOf),
      entityPage(db, person, asOf),
      articlePage(db, article, asOf),
    ]);
  for (const page of await at(before)) expect(page!.reworded).toEqual([]);
  const told = (await at(after)).map((page) =>
    page!.reworded.map(({ what, forms }) => [what, forms.length, forms.at(-1)!.text!.startsWith(later)]),
  );
  expect(told).toEqual([
    [
      ["Headline", 2, true],
      ["Standfirst", 2, true],
    ],
    [["Wording", 2, true]],
    [
      ["Name", 2, true],
      ["Description", 2, true],
    ],
    [["Title", 2, true]],
  ]);
  const { revision, revisedAt, recordedAt } = (await claimPage(db, claim, after))!;
  const last = await db.revision.findFirstOrThrow({
    where: { subjectId: claim },
    orderBy: { number: "desc" },
  });
  expect([revision, revisedAt]).toEqual([last.number, last.at]);
  expect(revisedAt.getTime()).toBeGreaterThan(recordedAt.getTime());
  const { html } = (await pageAt(`/claims/${claim}?asOf=2021-08-02`))!;
  expect(wordsOf(html)).toContain(
    "Reworded on 1 Aug 2021 Until 1 Aug 2021 : The gantry crane at the North Quay of Velm fell into the basin.",
  );
  const { body } = await ask(`claims/${claim}`);
  expect(body.reworded).toEqual([
    {
      what: "Wording",
      forms: [
        { text: "The gantry crane at the North Quay of Velm fell into the basin.", since: null },
        {
          text: `${later} The gantry crane at the North Quay of Velm fell into the basin.`,
          since: "2021-08-01T09:00:00Z",
        },
      ],
    },
  ]);
});

test("before anybody had said it a claim is not without a source: nobody had said it", async () => {
  const db = await servedDatabase();
  await bring(db, wholeStory(), "2021-06-15T12:00:00Z");
  const { id } = await db.claim.findFirstOrThrow({ where: { key: "inspection" } });
  for (const day of ["2021-06-14", "2021-07-01"]) {
    const { html } = (await pageAt(`/claims/${id}?asOf=${day}`))!;
    expect(html).toContain(`Nobody had said this by ${day === "2021-06-14" ? "14 Jun" : "1 Jul"} 2021`);
    // The legend at the foot of every page names all statuses.
    expect(html.replace(/<footer[\s\S]*<\/footer>/, "")).not.toMatch(/not sourced/i);
    expect(html, "nor is it told on which day it was to be").toMatch(/First reported<\/dt><dd[^>]*>Not yet</);
  }
  expect((await pageAt(`/claims/${id}?asOf=2021-07-03`))!.html).not.toContain("Nobody had said this");
});

test("a death ends posts and sanctions, and an organization's end those held at it, from the day on", async () => {
  const db = await servedDatabase();
  const story = wholeStory();
  const named = (id: string) => story.entities!.find((one) => one.id === id)!;
  named("al-harbi").ended = "2021-12-24";
  named("al-harbi").sanctions![0]!.to = null;
  named("authority").ended = "2021-11";
  await bring(db, story, "2022-01-10T00:00:00Z");
  const at = async (slug: string, day: string) => {
    const page = await entityPage(db, { kind: "person", slug }, new Date(`${day}T23:59:59.999Z`));
    const [[post], [sanction]] = [page!.positions, page!.sanctions];
    return { ended: page!.ended, what: page!.what, post: post?.to, sanction: sanction?.to };
  };
  expect(await at("yusuf-al-harbi", "2021-10-31")).toEqual({
    ended: null,
    what: "Director, Harbour Authority, since 2015",
    post: null,
    sanction: null,
  });
  expect(await at("yusuf-al-harbi", "2021-12-31")).toEqual({
    ended: "2021-12-24",
    what: "Director, Harbour Authority, 2015 to Nov 2021",
    post: "2021-11",
    sanction: "2021-12-24",
  });
  expect(await at("irina-volkova", "2021-12-31")).toMatchObject({ ended: null, post: "2021-11" });
  const { html } = (await pageAt("/people/yusuf-al-harbi?asOf=2022-01-01"))!;
  expect(html).toContain("Died on 24 Dec 2021");
  expect(html).not.toContain("Under sanctions by");
  expect((await pageAt("/organizations/harbour-authority?asOf=2022-01-01"))!.html).toContain(
    "Ceased to be in Nov 2021",
  );
  expect((await pageAt("/people?asOf=2022-01-01"))!.html).not.toContain("sanctions, 2019");
  expect((await pageAt("/people?asOf=2021-12-01"))!.html).toContain("sanctions, 2019");
});
