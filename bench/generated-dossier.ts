import { Dossier } from "@/domain/dossier/dossier";
import { Stance } from "@/domain/vocabulary";

const perArticle = 8;
const verbs = ["opened", "closed", "sold", "inspected", "flooded", "repaired", "insured", "lost"];
const things = [
  "the north bridge",
  "a ferry",
  "the old mill",
  "two warehouses",
  "the harbour crane",
  "a tunnel",
];

/**
 * A long story of nothing in particular: `size` claims, two to four attributions each with excerpts, relays and
 * answers, some evidence, decisions and questions. The same size is the same dossier, letter for letter.
 */
export function generatedDossier(size: number): Dossier {
  const random = seeded(size);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const people = range(Math.min(2_000, Math.ceil(size / 5))).map((at) => `person-${at}`);
  const outlets = range(Math.min(200, Math.ceil(size / 50))).map((at) => `outlet-${at}`);
  const day = (first = "2020-01-01", days = 2_000) =>
    new Date(Date.parse(first) + Math.floor(random() * days) * 86_400_000).toISOString().slice(0, 10);
  const sentence = (at: number) => `Report ${at} has it that ${pick(people)} ${pick(verbs)} ${pick(things)}.`;
  const sentences = range(size).map(sentence);
  const articles = range(Math.ceil(size / perArticle)).map((at) => ({
    id: `article-${at}`,
    outlet: pick(outlets),
    title: `Report of the week, part ${at}`,
    url: `https://news.example/${at}`,
    rights: "full",
    publishedAt: day(),
    versions: [{ text: sentences.slice(at * perArticle, (at + 1) * perArticle).join("\n\n") }],
  }));
  const attribution = (claim: number, at: number) => ({
    id: `t${at}`,
    stance: at === 0 ? "asserts" : pick(Stance.options),
    ...(random() < 0.6
      ? { source: pick(people), identity: "named_person", groundRules: "on_record" }
      : { sourceDescription: "a clerk", identity: "unnamed_person", groundRules: "background" }),
    directness: "paraphrase",
    proximity: pick(["participant", "second_hand", "unknown"]),
    relays: random() < 0.5 ? [pick(outlets)] : random() < 0.2 ? [{ description: "a friend" }] : [],
    article: `article-${Math.floor(claim / perArticle)}`,
    ...(at > 0 && { publishedAt: day(articles[Math.floor(claim / perArticle)]!.publishedAt, 300) }),
    excerpt: sentences[claim],
    cue: { text: "has it", lemma: "have", class: "media_relay" },
    ...(at > 0 && { respondsTo: "t0" }),
  });
  return Dossier.parse({
    format: "reportedly/1",
    id: `generated-${size}`,
    story: { slug: `generated-${size}`, headline: `${size} claims`, standfirst: "Made for measuring." },
    entities: [
      ...people.map((id, at) => ({
        id,
        kind: "person",
        names: [{ text: `Person ${at}` }, { text: `Персона ${at}`, language: "ru" }],
        positions: [{ id: "reader", organization: pick(outlets), title: "Reader", from: "2019" }],
      })),
      ...outlets.map((id, at) => ({
        id,
        kind: "organization",
        names: [{ text: `Outlet ${at}` }],
        publishes: true,
      })),
    ],
    articles,
    claims: range(size).map((claim) => ({
      id: `c${claim}`,
      text: `${sentences[claim]} (${claim})`,
      ...(random() < 0.5 && { happened: day() }),
      about: [pick(people), pick(outlets)],
      attributions: range(2 + Math.floor(random() * 3)).map((at) => attribution(claim, at)),
      evidence:
        random() < 0.1
          ? [
              {
                id: "e",
                kind: "report",
                title: "A report",
                authoritative: random() < 0.5,
                publishedAt: day(),
              },
            ]
          : [],
      determinations:
        random() < 0.02
          ? [{ id: "d", status: "disputed", reason: "Both sides speak", by: "Desk", effectiveAt: day() }]
          : [],
    })),
    openQuestions: range(Math.floor(size / 100)).map((at) => ({
      id: `q${at}`,
      text: `What became of it? (${at})`,
      about: `c${at}`,
      publishedAt: day(),
    })),
  });
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

/** Numbers from 0 to 1 that look random and never change: the Lehmer generator of Park and Miller (1988). */
function seeded(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
