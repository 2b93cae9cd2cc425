/**
 * A story of a false alarm, made up: it is sent and taken back within the hour; that a clerk slipped is reported, then confirmed
 * for seventeen days, and then a report shows that it was not so.
 */
export function falseAlarm() {
  const organization = (id: string, name: string, publishes: boolean) => ({
    id,
    kind: "organization",
    slug: id,
    publishes,
    names: [{ text: name, language: "en", kind: "primary" }],
  });
  const person = (id: string, name: string) => ({
    id,
    kind: "person",
    slug: id,
    names: [{ text: name, language: "en", kind: "primary" }],
  });
  const article = (id: string, outlet: string, publishedAt: string, excerpt: string) => ({
    id,
    outlet,
    title: `What the ${outlet} says: ${id}`,
    language: "en",
    rights: "excerpts_only",
    publishedAt,
    versions: [{ excerpts: [excerpt] }],
  });
  const said = (id: string, stance: string, source: string, of: string, proximity: string) => ({
    id,
    stance,
    source,
    article: of,
    proximity,
    identity: ["head", "governor"].includes(source) ? "named_person" : "named_organization",
    directness: "paraphrase",
    groundRules: "on_record",
  });
  const inquiry = (bearing: string) => ({
    id: "inquiry",
    kind: "report",
    title: "Report of the inquiry into the alarm",
    bearing,
    authoritative: true,
    publishedAt: "2018-01-31",
  });
  return {
    format: "reportedly/1",
    id: "alarm-2018",
    story: {
      slug: alarm,
      headline: "The siren at Corran",
      standfirst: "A town was told of a flood that was none.",
      moments: [
        { at: "2018-01-13T18:07:00Z", label: "The siren" },
        { at: "2018-01-31", label: "The inquiry" },
      ],
    },
    entities: [
      organization("warnings", "Corran Warnings", true),
      organization("herald", "Corran Herald", true),
      person("governor", "Moira Lunn"),
      person("head", "Evan Stroud"),
    ],
    articles: [
      article("siren", "warnings", "2018-01-13T18:07:00Z", "FLOOD ON ITS WAY"),
      article("all-clear", "warnings", "2018-01-13T18:45:00Z", "There is no flood"),
      article("slip", "herald", "2018-01-13T21:00:00Z", "a clerk chose the wrong line"),
      article("head-says", "herald", "2018-01-14", "the wrong line was chosen"),
      article("mute", "herald", "2018-02-02", "would not comment"),
    ],
    claims: [
      {
        id: "A1",
        text: "A flood was on its way to Corran.",
        about: ["warnings"],
        happened: "2018-01-13",
        attributions: [
          said("sent", "asserts", "warnings", "siren", "authority_over_record"),
          {
            ...said("back", "retracts", "warnings", "all-clear", "authority_over_record"),
            respondsTo: "sent",
          },
        ],
        evidence: [inquiry("contradicts")],
      },
      {
        id: "A2",
        text: "A clerk at Corran Warnings chose the wrong line.",
        about: ["warnings"],
        attributions: [
          said("governor-says", "asserts", "governor", "slip", "second_hand"),
          said("head-says", "asserts", "head", "head-says", "authority_over_record"),
          said("no-word", "declined_comment", "warnings", "mute", "unknown"),
        ],
        evidence: [inquiry("contradicts")],
      },
    ],
    openQuestions: [
      { id: "AQ1", text: "Who sounded the siren?", about: "A1", article: "siren", answeredBy: "A2" },
    ],
  };
}

export const alarm = "the-siren-at-corran";
