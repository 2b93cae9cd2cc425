import { expect, test } from "vitest";
import { canEmbed, embedOf } from "@/domain/embed/embed";

const page = {
  origin: "https://news.example",
  path: "/claims/c-1",
  asOf: null,
  title: `Reported: "A & B" <met>`,
};

test("words of a title cannot leave the HTML that shows a page", () => {
  expect(embedOf(page).html).toContain('title="Reported: &quot;A &amp; B&quot; &lt;met&gt;"');
});

test("a day that is asked for stays in the frame's address, and a frame is no larger than asked", () => {
  const embed = embedOf({ ...page, asOf: new Date("2018-01-30T17:02:00Z") }, { width: 300, height: 9_999 });
  expect(embed).toMatchObject({ width: 300, height: 360 });
  expect(embed.html).toContain("/embed/claims/c-1?asOf=2018-01-30T17%3A02%3A00Z");
});

test("what has no frame is not offered one", () => {
  expect(canEmbed("/stories/x/charts/status")).toBe(true);
  for (const path of ["/", "/desk/claims/x", "/stories/x/changes", "/claims/x/y", "/stories/"])
    expect(canEmbed(path), path).toBe(false);
  expect(() => embedOf({ ...page, path: "/desk" })).toThrow(/not shown in a frame/);
});
