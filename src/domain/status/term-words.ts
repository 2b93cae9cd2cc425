/**
 * Words of ours that a reader cannot know, by their place on the page of the rules: `says` stands behind the word wherever
 * it is used, `meaning` on that page.
 */
export const termWords = {
  standing: {
    term: "Standing",
    says: "The speaker took part, saw it, or has authority over the record of that very matter.",
    meaning:
      "The speaker took part, saw it, or has authority over the record of that very matter. Standing belongs to what is said, not to who says it: a minister has it over his own journey, and none over another’s.",
  },
  closeness: {
    term: "Closeness",
    says: "How near the speaker was to it: took part, saw it, keeps the record of it, or only heard of it.",
    meaning:
      "How near the speaker was to the matter: took part in it, saw it, keeps the record of it, or only heard of it. The first three give standing; one who only heard of it reports, and confirms nothing.",
  },
  half: {
    term: "One half of a sentence",
    says: "Who confirms one half of a sentence confirms only that half.",
    meaning:
      "A claim is one thing that is true or false. Who confirms that a visit took place confirms nothing about whom the visitor met.",
  },
  origin: {
    term: "Independent origins",
    says: "Where a report began. However many pass it on, it counts once; origins are independent where nobody stands behind both.",
    meaning:
      "An origin is where a report began: somebody who speaks, or a paper that saw it. How many are independent is how many people or outlets would have to be taken away before nothing of the claim is left. Forty papers that print one agency’s story rest on one origin. Where somebody is not named, or a step on the way is not known, the number is a range, and only its lower end counts.",
  },
  voice: {
    term: "One voice is one voice",
    says: "Who is only described, or an organization beside somebody who may speak for it, may be another voice of the same article, and raises only the upper end of the range.",
    meaning:
      "A mayor and “the mayor’s office”, a ministry and “its tweet”, a broadcaster and “the network”, a person and the letter that may be theirs: read in one article, they may be one voice, and count as one for certain. So does what is only read in another outlet: two networks that one paper cites are one origin for certain, and two at most. Two people on record are two.",
  },
  relay: {
    term: "Relay",
    says: "Whoever passed the words on, between the one who spoke and the article that we hold.",
    meaning:
      "Whoever passed words on between the one who spoke and the article that we hold: an agency, a broadcaster, another paper. A relay adds no origin.",
  },
  circular: {
    term: "Circular reporting",
    says: "Outlets that cite each other, or several that all go back to one.",
    meaning:
      "Outlets that cite each other in a ring, or several that all go back to one. It is said by name.",
  },
  hedge: {
    term: "Hedges",
    says: "A word with which a report keeps its distance: “reportedly”, “may have”.",
    meaning:
      "“Reportedly”, “allegedly”, “may have”: the words with which a report keeps its distance. They are marked wherever they stand, and nothing else is ever marked that way.",
  },
  decision: {
    term: "An editor’s decision",
    says: "An editor may decide otherwise than the rules, with a reason.",
    meaning:
      "An editor may decide otherwise than the rules, with a reason. The page then shows the decision and what the rules alone say, side by side.",
  },
  day: {
    term: "An earlier day",
    says: "Every page can be seen as it stood on any day.",
    meaning:
      "Every page can be seen as it stood on any day. What was said, corrected or decided later is then left out, and nothing is ever changed in what an earlier day shows.",
  },
} as const satisfies Record<string, { term: string; says: string; meaning: string }>;
