import { expect, it } from "vitest";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { publicRecordAsOf } from "@/domain/sourcing/public-record";
import { statusAsOf } from "@/domain/status/status";
import { dayWords } from "@/domain/time/date-words";
import { responseWords } from "@/ui/graph/box-words";
import { graphWords } from "@/ui/graph/graph-words";
import { claim, on, organization, outlet, person } from "../domain/newsroom";

const post = outlet("The Post");
const at = { in: post, at: "2018-01-02" };
const notes = () =>
  claim("They met.")
    .said(organization("Albany"), { in: post, at: "2018-01-01" })
    .denied(organization("Quern"), at)
    .contested(person("Joan Wells"), at)
    .record();

it("those who deny a claim are not drawn as some who were asked", () => {
  const { denials, contests } = publicRecordAsOf(notes(), on("2018-01-03"));
  expect(
    responseWords([...denials, ...contests], attributionGraphAsOf(notes(), on("2018-01-03")), dayWords),
  ).toMatchObject({
    name: "2 who deny or dispute it",
    what: "Quern and Joan Wells",
  });
});

it("the drawing in words names who says it, and then who denies and who disputes it", () => {
  const record = notes();
  const { independence } = statusAsOf(record, on("2018-01-03"));
  const words = graphWords(attributionGraphAsOf(record, on("2018-01-03")), record.attributions, independence);
  expect(words).toContain("Said by Albany.");
  expect(words).toMatch(/Quern: denies\. Joan Wells: disputes\.$/);
});
