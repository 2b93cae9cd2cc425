import { describe, expect, test } from "vitest";
import { extract } from "@/extraction/extract";

/**
 * One article of our own writing with the constructions of the worked story: an ambassador quoted by a foreign channel,
 * two offices that say nothing, a director who talks to a broadcaster, two hedges and a date that nobody knows.
 */
const article = `Spy Chief Reportedly Met Minister in Lima

The head of the northern service, which has been under sanctions since 2014, supposedly talked to Elena Quiroga about a joint patrol.

Viktor Halonen, director of the northern intelligence service, the NIS, was seen aboard a commercial flight to Lima, state-owned news channel Kanava-2 reported.

Representatives for the Ministry of Defence and the office of the Director of Civil Intelligence declined comment to The Daily Tribune about whether Quiroga had met Halonen.

"Viktor Petrovich was here. He came. He had meetings with his colleagues," northern ambassador Pavel Lindqvist told Kanava-2. It is unclear when the meeting took place.

Lindqvist said the meeting was about fishing grounds. "Contact never stopped. Work is work," Lindqvist said, adding, "They of course discussed the patrol."

The NIS is blamed by the government of Peru for the cable cuts.

Minister Elena Quiroga has run the ministry since May. The minister told the BBC that she expects more attempts.`;

const { attributions, mentions } = extract(article);
const read = (spans: Array<{ start: number; end: number }>) =>
  spans.map(({ start, end }) => article.slice(start, end));
const nameOf = (id: string | null) => mentions.find((mention) => mention.id === id)?.name ?? null;
const saying = (words: string) => {
  const found = attributions.find(({ content }) => read(content).join(" ").includes(words));
  if (found === undefined) throw new Error(`nothing says: ${words}`);
  return found;
};

describe("the constructions of the worked story", () => {
  test("the ambassador's words are his, and the channel that he told relays them", () => {
    const found = saying("Viktor Petrovich was here");
    expect(nameOf(found.speaker)).toBe("Pavel Lindqvist");
    expect(read(found.relays)).toEqual(["Kanava-2"]);
    expect(found.directness).toBe("direct_quote");
    expect(read(found.content)[0]).toBe(
      '"Viktor Petrovich was here. He came. He had meetings with his colleagues,"',
    );
  });

  test("a surname is its bearer's", () => {
    expect(nameOf(saying("fishing grounds").speaker)).toBe("Pavel Lindqvist");
    expect(nameOf(saying("They of course discussed").speaker)).toBe("Pavel Lindqvist");
  });

  test("declining to comment is not a denial, and it keeps what was asked", () => {
    const found = saying("whether Quiroga had met Halonen");
    expect(found.stance).toBe("declined_comment");
    expect(found.status).toBe("declined");
    expect(read(found.relays)).toEqual(["The Daily Tribune"]);
    expect(read(found.source)[0]).toContain("Ministry of Defence");
    expect(read(found.source)[0]).toContain("Director of Civil Intelligence");
  });

  test("the minister who told the BBC is the person introduced before", () => {
    const found = saying("she expects more attempts");
    expect(nameOf(found.speaker)).toBe("Elena Quiroga");
    expect(read(found.relays)).toEqual(["the BBC"]);
  });

  test("reportedly and supposedly are hidden sources", () => {
    const hedges = attributions
      .filter(({ hedge }) => hedge?.kind === "hidden_source")
      .map(({ hedge }) => read([hedge!])[0]);
    expect(hedges).toContain("Reportedly");
    expect(hedges).toContain("supposedly");
  });

  test("a channel's report is the channel's", () => {
    const found = saying("was seen aboard a commercial flight");
    expect(nameOf(found.speaker)).toBe("Kanava-2");
    expect(read(found.cue)).toEqual(["reported"]);
  });

  test("what is unclear is an open question and nobody's claim", () => {
    const found = saying("when the meeting took place");
    expect(found.openQuestion).toBe(true);
    expect(found.source).toEqual([]);
    expect(found.status).toBe("other");
  });

  test("whoever blames stands behind the passive", () => {
    const found = saying("for the cable cuts");
    expect(read(found.source)).toEqual(["the government of Peru"]);
    expect(found.status).toBe("alleged");
  });

  test("a given name with patronymic joins its bearer", () => {
    const halonen = mentions.find(({ name }) => name === "Viktor Halonen");
    expect(read(halonen?.spans ?? [])).toEqual(
      expect.arrayContaining(["Viktor Halonen", "Halonen", "Viktor Petrovich"]),
    );
  });
});
