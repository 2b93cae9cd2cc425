import { describe, expect, it } from "vitest";
import { splitClaim } from "@/domain/lint/split-claim";

/** A compound sentence, and each of its statements. */
const compounds: [string, string[]][] = [
  ["Naryshkin flew to New York and met Pompeo.", ["Naryshkin flew to New York.", "Naryshkin met Pompeo."]],
  [
    "The minister visited Oslo and signed the treaty.",
    ["The minister visited Oslo.", "The minister signed the treaty."],
  ],
  ["Naryshkin visited and met Pompeo.", ["Naryshkin visited.", "Naryshkin met Pompeo."]],
  [
    "Rossiya-1 aired the report on Monday, and the embassy denied it.",
    ["Rossiya-1 aired the report on Monday.", "The embassy denied it."],
  ],
  [
    "The bank closed its Riga branch and moved the accounts to Cyprus.",
    ["The bank closed its Riga branch.", "The bank moved the accounts to Cyprus."],
  ],
  [
    "Okafor has visited the dam and warned the council.",
    ["Okafor has visited the dam.", "Okafor has warned the council."],
  ],
  [
    "Brandt was arrested in Kyiv on Monday and charged with fraud.",
    ["Brandt was arrested in Kyiv on Monday.", "Brandt was charged with fraud."],
  ],
  [
    "The regulator will inspect the plant and publish its findings.",
    ["The regulator will inspect the plant.", "The regulator will publish its findings."],
  ],
  [
    "Diallo flew to Geneva, met the envoy and returned the same night.",
    ["Diallo flew to Geneva.", "Diallo met the envoy.", "Diallo returned the same night."],
  ],
  ["Vogel wrote the memo but did not send it.", ["Vogel wrote the memo.", "Vogel did not send it."]],
  ["The pilot landed safely but he was suspended.", ["The pilot landed safely.", "The pilot was suspended."]],
  [
    "Naryshkin, who chaired the Duma, flew to New York and met Pompeo.",
    ["Naryshkin, who chaired the Duma, flew to New York.", "Naryshkin, who chaired the Duma, met Pompeo."],
  ],
  [
    "Antonov said that Naryshkin came to Washington and that he met colleagues.",
    ["Antonov said that Naryshkin came to Washington.", "Antonov said that he met colleagues."],
  ],
  [
    "The company owns the mine and employs 300 people.",
    ["The company owns the mine.", "The company employs 300 people."],
  ],
  [
    "The fund bought the port in 2014 and later sold it to a rival.",
    ["The fund bought the port in 2014.", "The fund later sold it to a rival."],
  ],
  ["The ship left Odesa; the crew was not paid.", ["The ship left Odesa.", "The crew was not paid."]],
  [
    "The court lifted the ban and ordered a new trial.",
    ["The court lifted the ban.", "The court ordered a new trial."],
  ],
  [
    "Naryshkin was here. He had meetings with colleagues.",
    ["Naryshkin was here.", "He had meetings with colleagues."],
  ],
  [
    "Diallo reportedly flew to Geneva and met the envoy.",
    ["Diallo reportedly flew to Geneva.", "Diallo met the envoy."],
  ],
];

/** One statement each, or arguable. */
const single = [
  "Naryshkin met Pompeo.",
  "Naryshkin and Pompeo met in Washington.",
  "Naryshkin met Pompeo and shook hands with him.",
  "Naryshkin met Pompeo and Coats.",
  "The ministers of France and Germany visited Kyiv.",
  "Police shot and killed the suspect.",
  "The attack killed 12 people and wounded 30.",
  "The director wrote and directed the film.",
  "He was arrested and charged with fraud.",
  "The man who flew to New York and met Pompeo is a spy.",
  "Pompeo told the BBC that he expects Moscow to go on trying to interfere.",
  "Antonov said Naryshkin came to Washington and met colleagues.",
  "Antonov said Naryshkin and Pompeo flew home.",
  "The sanctions cover banks and damaged trade.",
  "The embassy, which opened in 1933 and closed in 2017, stands empty.",
  "The minister plans to visit Moscow and meet the president.",
  "The two sides agreed on trade and security.",
  "The study was carried out between May and July.",
  "The car struck a cyclist and killed her.",
  "The plane crashed and burned.",
  "Research and development spending rose by a third.",
  "She said “we came and we saw”.",
  "The US Treasury has had Naryshkin under sanctions since 2014, over Ukraine.",
  "The report names officials and companies described as fronts.",
  "Protesters and armed men clashed outside parliament.",
  "The director of the SVR and the head of the FSB were in Washington.",
  "He met Pompeo, who runs the CIA and lives in Kansas.",
  "The troops, trained and equipped by Britain, held the bridge.",
  "Johnson & Johnson and Pfizer declined to comment.",
  "The talks dealt with the joint fight against terrorism.",
  "The talks dealt with trade and sanctions and the war.",
  "The department for health and social care published the figures.",
  "The support he has and the effect he has on voters is scary.",
  "Though she called it outrageous and asked for a refund, Okafor stayed.",
  "Stumpf said that the workers make $12 an hour and have savings.",
  "The research not only documented the rise but also drew the links.",
  "The lawyer said: ''We won and they lost.''",
  "It was raining when Mr. Clarke and a clutch of miners rode down.",
  "Instead of building on the victory left to them, Vogel and Brandt gave up.",
  "Vogel's theories and their widely repudiated data and figures are gone.",
  "The failed pumps and the flooded mine are for sale.",
  "Gen. Orlov met Col. Reyes in the U.S. Senate.",
  "",
  "and met",
];

describe("a compound sentence is parted into its statements", () => {
  it.each(compounds)("%s", (text, parts) => expect(splitClaim(text)).toEqual(parts));
});

describe("a sentence that makes one statement is left alone", () => {
  it.each(single)("%s", (text) => expect(splitClaim(text)).toBeNull());
});
