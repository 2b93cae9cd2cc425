/**
 * A story, made up, whose record knows sources that it does not name: nobody but their own words is public of Zephyrine
 * Quillwater and of the Vellichor Institute, and Ottoline Marchbank speaks by name to something else. The former name of
 * Thaddeus Brackenridge is told where `isFormerlyNamed`.
 */
export function unnamedStory({ isFormerlyNamed = false } = {}) {
  const thaddeus = isFormerlyNamed
    ? { identity: "named_person", groundRules: "on_record" }
    : { identity: "unnamed_person", sourceDescription: "a bookkeeper", groundRules: "background" };
  return {
    format: "reportedly/1",
    id: "weir-2024",
    story: {
      slug: "weir-gates",
      headline: "Weir gates reportedly stood open",
      standfirst: "Somebody at the works says so; the works would not.",
      moments: [{ at: "2024-05-01", label: "First report" }],
    },
    entities: [
      organization("gazette", "Halm Gazette", true),
      organization("courier", "Coast Courier", true),
      organization("works", "Halm Waterworks"),
      organization("institute", "Vellichor Institute"),
      {
        ...person("zephyrine", "Zephyrine Quillwater"),
        names: [
          { text: "Zephyrine Quillwater", kind: "primary" },
          { text: "Зефирина Квиллуотер", language: "ru", kind: "alias" },
        ],
      },
      person("former", "Zora Quist"),
      person("ottoline", "Ottoline Marchbank"),
      person("thaddeus", "Thaddeus Brackenridge"),
    ],
    articles: [
      article("one", "gazette", "2024-05-01"),
      article("two", "courier", "2024-05-02"),
      article("three", "courier", "2024-05-03"),
    ],
    claims: [
      {
        id: "W1",
        text: "The gates of the weir stood open all night.",
        about: ["works"],
        attributions: [
          said("z-one", "zephyrine", "a shift worker", "one"),
          said("z-two", "zephyrine", "somebody on the night shift", "two"),
          said("z-named", "zephyrine", "Zephyrine Quillwater, of the night shift", "three"),
          said("i-one", "institute", "people at a research house", "two", { identity: "unnamed_group" }),
          said("o-one", "ottoline", "an engineer", "two"),
          said("t-one", "thaddeus", null, "two", thaddeus),
        ],
      },
      {
        id: "W2",
        text: "The lock keeper was told of it at dusk.",
        about: ["works"],
        attributions: [
          said("z-keeper", "zephyrine", "a shift worker", "one"),
          said("z-silent", "zephyrine", "a shift worker", "two", { stance: "declined_comment" }),
          said("o-silent", "ottoline", "an engineer", "two", { stance: "no_response" }),
          said("z-back", "zephyrine", "a shift worker", "three", { stance: "retracts" }),
        ],
      },
      {
        id: "W3",
        text: "The mill pond is to be dredged.",
        about: [],
        attributions: [
          said("c-reportedly", "courier", null, "three", {
            ...{ identity: "outlet_observation", hedge: { text: "reportedly", kind: "hidden_source" } },
          }),
          said("o-named", "ottoline", null, "three", { identity: "named_person", groundRules: "on_record" }),
        ],
      },
      {
        id: "W4",
        text: "There is no fish in the mill pond.",
        about: [],
        attributions: [
          said("o-fish", "ottoline", null, "three", { identity: "named_person", groundRules: "on_record" }),
          said("o-no-fish", "ottoline", "an engineer", "two", { stance: "denies" }),
        ],
      },
    ],
  };
}

function said(id: string, source: string, sourceDescription: string | null, article: string, more = {}) {
  return {
    ...{ id, stance: "asserts", source, identity: "unnamed_person", directness: "paraphrase", article },
    ...{
      groundRules: "background",
      excerpt: "said of the weir",
      ...(sourceDescription && { sourceDescription }),
    },
    ...more,
  };
}

function article(id: string, outlet: string, day: string) {
  const text = `This was reportedly said of the weir on ${day}.`;
  return { id, outlet, title: `The weir, ${day}`, rights: "full", publishedAt: day, versions: [{ text }] };
}

function person(id: string, name: string) {
  return {
    id,
    kind: "person",
    slug: name.toLowerCase().replaceAll(/[^a-z]+/g, "-"),
    names: [{ text: name, kind: "primary" }],
  };
}

function organization(id: string, name: string, publishes = false) {
  return {
    id,
    kind: "organization",
    slug: name.toLowerCase().replaceAll(/[^a-z]+/g, "-"),
    names: [{ text: name, kind: "primary" }],
    publishes,
  };
}
