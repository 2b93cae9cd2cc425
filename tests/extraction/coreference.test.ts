import { describe, expect, test } from "vitest";
import { extract } from "@/extraction/extract";

/** Who is credited, in order: a name, the earlier words for somebody without one in brackets, or "nobody". */
function speakers(text: string): string[] {
  const { attributions, mentions } = extract(text);
  return attributions.map(({ speaker, described }) => {
    const name = mentions.find(({ id }) => id === speaker)?.name;
    const [words] = described;
    return name ?? (words === undefined ? "nobody" : `[${text.slice(words.start, words.end)}]`);
  });
}

describe("whose words they are", () => {
  test.each([
    [
      "a spokesman without a name is he who goes on, and not the man last named",
      "Sir Alan Pryce wrote the letter. A police spokesman said it was lost. He said it would be found.",
      ["nobody", "[A police spokesman]"],
    ],
    [
      "a man without a name who is told of may be the one who speaks",
      "Tom Lind owns the ferry. The captain survived. He said the engine had failed.",
      ["nobody"],
    ],
    ["no woman is a he", "Ada Osei met Tom Lind. “The port is shut,” he said.", ["Tom Lind"]],
    ["where two men fit, nobody", "Tom Lind met Karl Berg. “The port is shut,” he said.", ["nobody"]],
    [
      "a name that men and women bear fits both",
      "Ada Osei met Robin Lind. “The port is shut,” she said.",
      ["nobody"],
    ],
    [
      "the bank is the one bank of the article",
      "Delta Bank cut its forecast. Its shares fell. The bank said demand was weak.",
      ["Delta Bank"],
    ],
    [
      "of two banks, nobody",
      "Delta Bank met Banco Norte on Monday. The bank said demand was weak.",
      ["nobody"],
    ],
    [
      "of two banks, nobody, however near one of them spoke",
      "Orient Bank cut its forecast. Delta Bank said that it would not. The bank said demand was weak.",
      ["Delta Bank", "nobody"],
    ],
    [
      "who was told may be the one who goes on",
      "Tom Lind told Karl Berg that the port was shut. “The port is safe,” he said.",
      ["Tom Lind", "nobody"],
    ],
    [
      "an aide of somebody is another, and so is their camp",
      "Sen. Wade Hollis said it was over. A Hollis aide said the money had been there.",
      ["Wade Hollis", "nobody"],
    ],
    [
      "researchers at a university are not the university",
      "Researchers at the University of Lima said the virus had changed.",
      ["nobody"],
    ],
    [
      "a surname that two bear is nobody's",
      "Denise Fontaine met Dennis Fontaine. Fontaine said the port was shut.",
      ["nobody"],
    ],
    [
      "the central bank is another bank",
      "Delta Bank cut its forecast. The central bank said demand was weak.",
      ["nobody"],
    ],
    [
      "the ministry is not another ministry named long before",
      "The Defence Ministry denied it. The finance ministry said it had no say. The ministry said the budget was set.",
      ["Defence Ministry", "nobody", "nobody"],
    ],
    [
      "the group is the one that spoke just before",
      "Human Rights Watch said ten had been held. The group said it had seen orders.",
      ["Human Rights Watch", "Human Rights Watch"],
    ],
    [
      "an outlet that was only told something is no “it”",
      "The league told Radio Norte that the match stood. It said the rules were clear.",
      ["nobody", "[The league]"],
    ],
    [
      "a site that something was posted on is no “it”",
      "In a post on Facebook, the operator said the ship was safe. It said the captain was ill.",
      ["nobody", "[the operator]"],
    ],
    [
      "a body named with its kind is that kind",
      "The operator, Nusantara Lines, denied it. The operator said the ship was safe.",
      ["Nusantara Lines", "Nusantara Lines"],
    ],
    [
      "a person in apposition speaks, and not the place or body of the description",
      "Its director for Central Africa, Ida Sawyer, said the orders were real.",
      ["Ida Sawyer"],
    ],
    [
      "who asked is not he who answers, where another man was asked",
      "Prosecutor Karl Berg put the cheques to him. “I signed nothing,” he replied.",
      ["nobody"],
    ],
    [
      "a woman of whom no more is said than that she has a lawyer is she who goes on",
      "Ada Osei met her lawyer. She said the case was over.",
      ["Ada Osei"],
    ],
    [
      "what comes before is not said by whoever tells when it was",
      "The bridge will close on Friday, a week after Ada Osei warned of cracks.",
      [],
    ],
    [
      "and who says it is found all the same",
      "Radio Norte said that the harbour was sold, a day after Radio Este had shown it.",
      ["Radio Norte"],
    ],
    [
      "words that follow are theirs alone",
      "The mayor resigned on Monday, two days after the Courier reported that he had taken bribes.",
      ["Courier"],
    ],
    [
      "what stands in brackets says more of another name, and is nobody who speaks",
      "The secretary of CEI (Italian Episcopal Conference), Nunzio Gallo, has called the sentence wrong.",
      ["Nunzio Gallo"],
    ],
    [
      "a people is nobody's name",
      "Luca Moretti said he had apologised. “I got the ball,” the Italian said.",
      ["Luca Moretti", "Luca Moretti"],
    ],
    [
      "the prime minister is not any minister who was named",
      "Helen Marsh, the environment minister, resigned. The prime minister said it was sad.",
      ["nobody"],
    ],
    [
      "the governor is the one who was called so, in short too",
      "Gov. Linda Carver came. The governor said the tests had failed.",
      ["Linda Carver"],
    ],
  ])("%s", (_, text, expected) => expect(speakers(text)).toEqual(expected));
});

describe("a company is no person", () => {
  test.each([
    ["Banco Norte declined to comment.", "organization"],
    ["Shares of Zephyr fell. Zephyr said that it would appeal.", "organization"],
    ["Volton chief executive Li Wei left. Volton said the form was real.", "organization"],
    ["Rovers chairman Ted Ashby left. Harley Rovers said the club would appeal.", "organization"],
    ["Dries Maas scored twice. Dries Maas said the pitch was wet.", "person"],
    ["said co-author Dewi Lestari. Lestari said that it would rain.", "person"],
  ])("%s", (text, kind) => {
    const { attributions, mentions } = extract(text);
    expect(mentions.find(({ id }) => id === attributions.at(-1)?.speaker)?.kind).toBe(kind);
  });
});
