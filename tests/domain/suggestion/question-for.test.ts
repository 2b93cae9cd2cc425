import { describe, expect, it } from "vitest";
import { proposals } from "@/domain/suggestion/propose/proposals";
import { questionFor, wordsAsked } from "@/domain/suggestion/propose/question-for";
import { extract } from "@/extraction/extract";

function proposed(text: string) {
  const { attributions, mentions } = extract(text);
  const article = { outletId: "courier", publishedAt: "2024-03-13T09:00:00Z" };
  return proposals({ text, article, mentions, entities: [], readings: attributions });
}

describe("the question that words put", () => {
  it.each([
    ["Tarrant Mills Ltd declined to say who had signed the contract.", "Who had signed the contract?"],
    ["Delta Bank would not say whether it had read the letter.", "Had Delta Bank read the letter?"],
    ["Ada Lind refused to say how many cables were replaced.", "How many cables were replaced?"],
    ["Ada Lind declined to say why the council closed the bridge.", "Why did the council close the bridge?"],
    ["Ada Lind would not say when the bridge would reopen.", "When would the bridge reopen?"],
    ["Ada Lind declined to say if the firm had been paid.", "Had the firm been paid?"],
    ["Ada Lind did not say what Tom Lind knew.", "What did Tom Lind know?"],
    ["Ada Lind declined to explain where the money went.", "Where did the money go?"],
    ["The Harbour Board declined to say who had signed the lease.", "Who had signed the lease?"],
    ["Tom Lind refused to say whether the pumps had been stolen.", "Had the pumps been stolen?"],
    ["Ada Lind would not say if the dam was safe.", "Was the dam safe?"],
    ["The CIA declined to comment on whether the envoy met the general.", "Did the envoy meet the general?"],
    [
      "Felix Arnaud, who designed the discs, would not say whether other cities use the same discs.",
      "Do other cities use the same discs?",
    ],
  ])("%s", (text, question) =>
    expect(proposed(text).map(({ form }) => questionFor(form))).toContain(question),
  );

  it.each([
    ["It is unclear when the meeting took place.", "When did the meeting take place?"],
    ["It is not known how many people died.", "How many people died?"],
    ["It remains unclear whether the firm will be paid.", "Will the firm be paid?"],
    ["It was not clear why Tom Lind stopped.", "Why did Tom Lind stop?"],
    ["It is not clear who the buyer is.", "Who is the buyer?"],
  ])("is the text of an open question: %s", (text, question) =>
    expect(proposed(text)).toMatchObject([
      { reading: { openQuestion: true }, form: { claim: { text: question } } },
    ]),
  );

  it.each([
    "Ada Lind said that the Harrow Bridge was unsafe.",
    "Ada Lind declined to comment on the sale.",
    "“This is a disgrace,” Ada Lind said.",
    "Ada Lind denied that she had signed.",
    "The company declined to name the buyer.",
  ])("is none of a statement: %s", (text) => {
    const [only] = proposed(text);
    expect(questionFor(only!.form)).toBeNull();
    expect(wordsAsked(only!.form)).not.toBe("");
  });
});
