import { claimShapes, roleName, type Shape } from "./corpus-shapes";
import { seeded, zipf } from "./random";

const day = 86_400_000;
/** Ten years, whose last day is well past. */
const firstDay = Date.UTC(2015, 0, 1);
const days = 3_650;

export type Row = Record<string, unknown>;
export type CorpusTable =
  | "entity"
  | "entity_name"
  | "story"
  | "article"
  | "article_version"
  | "claim"
  | "story_claim"
  | "claim_entity"
  | "attribution"
  | "relay"
  | "selector"
  | "evidence"
  | "open_question"
  | "status_span"
  | "sourcing_span";
export type Rows = Partial<Record<CorpusTable, Row[]>>;

const syllables =
  "ba be bo da de do fa fe ga go ha he ka ke ko la le lo ma me mo na ne no pa pe ra re ro sa se so ta te to va ve vo za zo".split(
    " ",
  );
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A newsroom of `size` claims that nobody has written: words, people and outlets as unevenly spread as in life, stories
 * that flare up and die down over ten years with people of their own, words that one year alone used. The same size is
 * the same corpus, letter for letter. Statuses are worked out by the rules (see `claimShapes`).
 */
export function* corpus(size: number): Generator<Rows> {
  const random = seeded(size);
  const vocabulary = words(40_000, 3);
  const wordAt = zipf(vocabulary.length, 14);
  const eras = Array.from({ length: 10 }, (_, year) => words(120, 500 + year).map((word) => `${word}q`));
  const eraAt = zipf(120, 3);
  const people = Math.max(50, Math.round(size / 40));
  const organizations = Math.max(20, Math.round(size / 250));
  const outlets = Math.min(600, Math.max(12, Math.round(size / 500)));
  const stories = Math.max(8, Math.round(size / 110));
  const personAt = zipf(people, 2);
  const organizationAt = zipf(organizations, 2);
  const outletAt = zipf(outlets, 1.5);
  const storyAt = zipf(stories, 12);
  const shapes = claimShapes(300);
  const shapeAt = zipf(shapes.length, 30);

  yield* entities(people, organizations, outlets, size);
  const story = Array.from({ length: stories }, (_, at) => ({
    id: idOf("s", at),
    begins: firstDay + random.upTo(days - 60) * day,
    people: Array.from({ length: 8 }, () => personAt(random)),
    organizations: Array.from({ length: 5 }, () => organizationAt(random)),
    words: Array.from({ length: 25 }, () => vocabulary[wordAt(random)]!),
    headline: sentence([...Array(6)].map(() => vocabulary[wordAt(random)]!)),
    claims: 0,
  }));
  yield {
    story: story.map(({ id, headline }, at) => ({
      id,
      dossier: `corpus-${at}`,
      slug: `story-${at}`,
      headline: sentence([headline.slice(0, -1).toLowerCase(), `case${at}`]),
      standfirst: "Made for measuring.",
    })),
  };

  // In the order in which they are published, as a newsroom comes by them: bursts of stories, then a long tail.
  const plan = Array.from({ length: size }, () => {
    const at = storyAt(random);
    const within = Math.floor(-Math.log(1 - random.next()) * (random.chance(0.8) ? 12 : 160));
    const last = firstDay + days * day;
    return { at, published: Math.min(story[at]!.begins + within * day + random.upTo(86_400) * 1_000, last) };
  }).sort((a, b) => a.published - b.published || a.at - b.at);

  let rows: Required<Rows> = none();
  let number = 0;
  for (const { at, published } of plan) {
    const its = story[at]!;
    claimRows(rows, number, its, published);
    its.claims += 1;
    number += 1;
    if (number % 2_000 === 0) {
      yield rows;
      rows = none();
    }
  }
  yield rows;

  function claimRows(
    rows: Required<Rows>,
    number: number,
    its: (typeof story)[number],
    published: number,
  ): void {
    const shape = shapes[shapeAt(random)]!;
    const id = idOf("c", number);
    const era = eras[Math.min(9, Math.floor((published - firstDay) / (365 * day)))]!;
    const word = () =>
      random.chance(0.25)
        ? random.pick(its.words)
        : random.chance(0.03)
          ? era[eraAt(random)]!
          : vocabulary[wordAt(random)]!;
    const said = Array.from({ length: 9 + random.upTo(9) }, word);
    // Most things happened shortly before they were published, some years before, a few are yet to come.
    const kind = random.next();
    const happenedAt =
      published - (kind < 0.06 ? random.upTo(2_000) : kind < 0.09 ? -random.upTo(60) : random.upTo(4)) * day;
    const isDated = random.chance(0.7);
    const precise = new Date(happenedAt)
      .toISOString()
      .slice(0, random.chance(0.88) ? 10 : random.chance(0.7) ? 7 : 4);
    const [from, to] = bounds(precise);
    const cast = new Map<string, string>();
    const entityFor = (role: string): string => {
      const held = cast.get(role);
      if (held !== undefined) return held;
      // Two roles are two entities: the rules count heads.
      let found = castOf(role, its);
      while ([...cast.values()].includes(found)) found = castOf(role, its);
      cast.set(role, found);
      return found;
    };
    const at = (after: number) => new Date(published + after * day).toISOString();
    rows.claim.push({
      id,
      dossier: `corpus-${its.id}`,
      key: `c${number}`,
      text: sentence(said),
      happened: isDated ? precise : null,
      happenedFrom: isDated ? from : null,
      happenedTo: isDated ? to : null,
      firstPublishedAt: at(shape.spans[0]!.from),
    });
    rows.story_claim.push({ storyId: its.id, claimId: id, ordinal: its.claims });
    const about = new Set([
      idOf("p", random.chance(0.6) ? random.pick(its.people) : personAt(random)),
      idOf("o", random.chance(0.6) ? random.pick(its.organizations) : organizationAt(random)),
      ...(random.chance(0.4) ? [idOf("p", personAt(random))] : []),
    ]);
    rows.claim_entity.push(...[...about].map((entityId, ordinal) => ({ claimId: id, entityId, ordinal })));
    speak(rows, shape, number, its, said, entityFor, at, word);
    rows.evidence.push(
      ...shape.evidence.map((shown, ordinal) => ({
        id: `${idOf("e", number)}.${ordinal}`,
        claimId: id,
        key: `e${ordinal}`,
        ...shown,
        title: "A record",
        publishedAt: at(0),
      })),
    );
    for (const { status, because, from, to } of shape.spans)
      rows.status_span.push({
        claimId: id,
        from: at(from),
        to: to === null ? null : at(to),
        status,
        because,
      });
    for (const { from, to, rests, ...its } of shape.sourcing)
      rows.sourcing_span.push({
        claimId: id,
        from: at(from),
        to: to === null ? null : at(to),
        ...its,
        rests: rests.map(entityFor).sort(),
      });
    if (number % 40 === 0)
      rows.open_question.push({
        id: idOf("q", number),
        dossier: `corpus-${its.id}`,
        key: `q${number}`,
        storyId: its.id,
        text: `${sentence([word(), word(), word(), word(), word()]).slice(0, -1)}?`,
        aboutId: id,
        publishedAt: at(0),
      });
  }

  /** Each outlet of the claim publishes one article a day about it. */
  function speak(
    rows: Required<Rows>,
    shape: Shape,
    number: number,
    its: (typeof story)[number],
    said: string[],
    entityFor: (role: string) => string,
    at: (after: number) => string,
    word: () => string,
  ): void {
    const articles = new Set<string>();
    shape.attributions.forEach((spoken, ordinal) => {
      const outletId = entityFor(roleName(spoken.outlet, spoken.identity));
      const article = `${idOf("a", number)}.${spoken.outlet.number}.${spoken.after}`;
      if (!articles.has(article)) {
        articles.add(article);
        const title = sentence([...its.words.slice(0, 3), word(), word()]);
        rows.article.push({
          id: article,
          dossier: `corpus-${its.id}`,
          key: article,
          outletId,
          title,
          rights: "excerpts_only",
          language: "en",
          publishedAt: at(spoken.after),
        });
        rows.article_version.push({
          id: `v-${article}`,
          articleId: article,
          number: 1,
          text: title,
          textHash: article,
          publishedAt: at(spoken.after),
        });
      }
      const id = `${idOf("t", number)}${ordinal}`;
      rows.attribution.push({
        id,
        claimId: idOf("c", number),
        key: `t${ordinal}`,
        stance: spoken.stance,
        sourceIdentity: spoken.identity,
        sourceId: spoken.source && entityFor(roleName(spoken.source, spoken.identity)),
        sourceDescription: spoken.description,
        directness: spoken.directness,
        groundRules: spoken.groundRules,
        proximity: spoken.proximity,
        hedgeKind: spoken.hedged ? "hidden_source" : null,
        versionId: `v-${article}`,
        publishedAt: at(spoken.after),
      });
      rows.relay.push(
        ...spoken.relays.map((relay, ordinal) => ({
          attributionId: id,
          ordinal,
          entityId: relay && entityFor(roleName(relay, spoken.identity)),
          description: relay === null ? "a friend" : null,
        })),
      );
      const quote = [...said.slice(0, 7), ...Array.from({ length: 8 }, word)];
      const selector = (role: string, exact: string) => ({
        id: `${id}.${role}`,
        attributionId: id,
        role,
        exact,
        prefix: "",
        suffix: "",
      });
      rows.selector.push(selector("excerpt", sentence(quote)));
      if (spoken.hedged) rows.selector.push(selector("hedge", random.pick(hedges)));
    });
  }

  function castOf(role: string, its: (typeof story)[number]): string {
    if (role.startsWith("person"))
      return idOf("p", random.chance(0.6) ? random.pick(its.people) : personAt(random));
    if (role.startsWith("organization"))
      return idOf("o", random.chance(0.6) ? random.pick(its.organizations) : organizationAt(random));
    return idOf("n", outletAt(random));
  }
}

const hedges = [
  "reportedly",
  "reportedly",
  "reportedly",
  "allegedly",
  "apparently",
  "may have",
  "is said to have",
];

/** The words of every corpus, by how often they come up, and those that only one of its ten years used. */
export function corpusVocabulary(): {
  word: (place: number) => string;
  wordOf: (year: number, place: number) => string;
} {
  const vocabulary = words(40_000, 3);
  return {
    word: (place) => vocabulary[place]!,
    wordOf: (year, place) => `${words(120, 500 + year)[place]!}q`,
  };
}

function* entities(people: number, organizations: number, outlets: number, seed: number): Generator<Rows> {
  const random = seeded(seed + 1);
  const name = () =>
    capital(Array.from({ length: 2 + random.upTo(2) }, () => random.pick(syllables)).join(""));
  const lists = [
    { letter: "p", kind: "person", slug: "person", count: people, publishes: false },
    { letter: "o", kind: "organization", slug: "organization", count: organizations, publishes: false },
    { letter: "n", kind: "organization", slug: "outlet", count: outlets, publishes: true },
  ];
  for (const { letter, kind, slug, count, publishes } of lists)
    for (let start = 0; start < count; start += 2_000) {
      const rows: Required<Rows> = none();
      for (let at = start; at < Math.min(count, start + 2_000); at += 1) {
        const text =
          kind === "person"
            ? `${name()} ${name()}son`
            : `${name()} ${publishes ? "Tidings" : "Office"} ${name()}`;
        const id = idOf(letter, at);
        rows.entity.push({ id, kind, slug: `${slug}-${at}`, name: text, publishes });
        rows.entity_name.push({ entityId: id, ordinal: 0, text, language: "en", kind: "primary" });
        if (at % 3 === 0)
          rows.entity_name.push({
            entityId: id,
            ordinal: 1,
            text: cyrillic(text),
            language: "ru",
            kind: "alias",
          });
      }
      yield rows;
    }
}

const inCyrillic = new Map(
  [..."abdefghklmnoprstvzi"].map((letter, at) => [letter, [..."абдефгхклмнопрствзи"][at]!]),
);

function cyrillic(text: string): string {
  return [...text.toLowerCase()].map((letter) => inCyrillic.get(letter) ?? letter).join("");
}

function none(): Required<Rows> {
  return {
    entity: [],
    entity_name: [],
    story: [],
    article: [],
    article_version: [],
    claim: [],
    story_claim: [],
    claim_entity: [],
    attribution: [],
    relay: [],
    selector: [],
    evidence: [],
    open_question: [],
    status_span: [],
    sourcing_span: [],
  };
}

/** Short for the first, longer for the rest, each once. */
function words(count: number, seed: number): string[] {
  const random = seeded(seed);
  const found = new Set<string>();
  while (found.size < count) {
    const length = 2 + random.upTo(3);
    found.add(
      `${Array.from({ length }, () => random.pick(syllables)).join("")}${random.pick(["n", "r", "l", "k", "m"])}`,
    );
  }
  return [...found];
}

function sentence(said: string[]): string {
  return `${capital(said.join(" "))}.`;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

/** Ids that lie apart although their numbers follow one another, as those of the record do. */
export function idOf(letter: string, number: number): string {
  let mixed = (BigInt(number) * 0x9e3779b97f4a7c15n) & 0xfffffffffffffffn;
  let id = "";
  for (let at = 0; at < 12; at += 1) {
    id = letters[Number(mixed & 31n)] + id;
    mixed >>= 5n;
  }
  return `${letter}-${id}`;
}

function bounds(date: string): [string, string] {
  const from = new Date(
    `${date}${"-01-01".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}T00:00:00Z`,
  );
  const to = new Date(from);
  if (date.length === 4) to.setUTCFullYear(to.getUTCFullYear() + 1);
  else if (date.length === 7) to.setUTCMonth(to.getUTCMonth() + 1);
  else to.setUTCDate(to.getUTCDate() + 1);
  return [from.toISOString(), new Date(to.getTime() - 1).toISOString()];
}
