/**
 * A story of one day in four states, as a newsroom stores them one after another: an outlet says that two met; a second one
 * says so too; on the same day one of the two denies it; and the claim is reworded, with a day on which it is said to have been.
 */
export function oneDayStory(state: 1 | 2 | 3 | 4) {
  const outlet = (id: string, name: string) => ({
    id,
    kind: "organization",
    slug: id,
    publishes: true,
    names: [{ text: name, language: "en", kind: "primary" }],
  });
  const article = (id: string, by: string, excerpt: string) => ({
    id,
    outlet: by,
    title: `${id} of the day`,
    language: "en",
    rights: "excerpts_only",
    publishedAt: "2020-05-01",
    versions: [{ excerpts: [excerpt] }],
  });
  const own = (id: string, source: string, of: string) => ({
    id,
    stance: "asserts",
    source,
    identity: "outlet_observation",
    directness: "paraphrase",
    groundRules: "on_record",
    proximity: "second_hand",
    article: of,
  });
  const denial = {
    id: "denial",
    stance: "denies",
    source: "reeve",
    identity: "named_person",
    directness: "direct_quote",
    groundRules: "on_record",
    proximity: "participant",
    article: "denied",
    excerpt: "We never spoke",
  };
  return {
    format: "reportedly/1",
    id: "one-day",
    story: { slug: oneDay, headline: "A day at Ostby", standfirst: "Who met whom?" },
    entities: [
      outlet("post", "Ostby Post"),
      outlet("mail", "Ostby Mail"),
      ...(state >= 3
        ? [
            {
              id: "reeve",
              kind: "person",
              slug: "the-reeve",
              names: [{ text: "Ida Reeve", language: "en", kind: "primary" }],
            },
          ]
        : []),
    ],
    articles: [
      article("seen", "post", "they talked in the yard"),
      article("seen-too", "mail", "both were in the yard"),
      ...(state >= 3 ? [article("denied", "mail", "We never spoke")] : []),
    ],
    claims: [
      {
        id: "D1",
        text: state >= 4 ? "The reeve met the envoy and took money." : "The reeve met the envoy.",
        about: ["post"],
        ...(state >= 4 && { happened: "2020-04-20" }),
        attributions: [
          own("post-own", "post", "seen"),
          ...(state >= 2 ? [own("mail-own", "mail", "seen-too")] : []),
          ...(state >= 3 ? [denial] : []),
        ],
      },
    ],
    openQuestions: [],
  };
}

export const oneDay = "a-day-at-ostby";
