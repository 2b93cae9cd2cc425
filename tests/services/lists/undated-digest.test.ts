import { expect, test } from "vitest";
import { undatedDigest } from "@/services/lists/undated-digest";
import { fileOf } from "./files";

const line = (told: object) => `${JSON.stringify({ id: "a", schema: "Person", properties: {}, ...told })}\n`;
const of = (text: string, piece = 7) => undatedDigest([fileOf("list", text, piece)]);

test("a list that came out again has the digest it had, however its bytes come, and tells its last day", async () => {
  const list = (day: string) =>
    line({ first_seen: day, last_seen: `${day}T04:00:00`, last_change: "2026-01-01" }) +
    line({ id: "b", last_seen: "2020-01-01T00:00:00", properties: { name: ["Øst"] } });
  const first = await of(list("2026-11-26"));
  expect(first.on).toBe("2026-11-26");
  expect(await of(list("2026-11-27"), 50)).toEqual({ content: first.content, on: "2026-11-27" });
  const xml = (day: string) => `<sdnList><x:Publish_Date> ${day}</x:Publish_Date><a>1</a></sdnList>`;
  expect((await of(xml("11/26/2026"))).on).toBe("2026-11-26");
  expect((await of(xml("11/26/2026"))).content).toBe((await of(xml("11/27/2026"))).content);
});

test("a day of a sanction, another name or another value is another list", async () => {
  const first = await of(line({ properties: { startDate: ["2022-02-28"], name: ["A"] } }));
  for (const properties of [
    { startDate: ["2022-03-01"], name: ["A"] },
    { startDate: ["2022-02-28"], name: ["B"] },
    { startDate: ["2022-02-28"], name: ["A", '"last_seen":"2026-11-26"'] },
  ])
    expect((await of(line({ properties }))).content).not.toBe(first.content);
  const said = (day: string) => of(line({ properties: { notes: [`"last_seen":"${day}"`] } }));
  expect((await said("2026-11-26")).content).not.toBe((await said("2026-11-27")).content);
  const files = (...texts: string[]) => undatedDigest(texts.map((text) => fileOf("list", text, 9)));
  expect((await files("a\nb", "c")).content).not.toBe((await files("a\n", "bc")).content);
});
