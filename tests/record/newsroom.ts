import { randomUUID } from "node:crypto";
import { publish } from "@/commands/desk/publication/publish";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { keller } from "../desk/at-the-desk";

export const days = ["2024-05-01", "2024-05-02", "2024-05-03"];
/** For what moves no day at all: after the last. */
export const noDay = days.length;
export const words = ["first", "second", "third"];

export function dayOf(at: Date): number {
  return days.findIndex((day) => at <= endOf(day));
}

export function endOf(day: string): Date {
  return new Date(`${day}T23:59:59Z`);
}

type Said = { article: number; stance: string; source: string };

/** One story in a file that tells on and on, in a database of its own. */
export class Newsroom {
  readonly said: Said[] = [{ article: 0, stance: "asserts", source: "ann" }];
  /** The day of each article, which a file may correct. */
  readonly dates = [0, 1, 2];
  readonly asked: number[] = [0];
  readonly posts: number[] = [];
  text = "first";
  headline = "first";
  name = "first";
  description: string | null = "first";
  isTurned = false;
  withoutOld = false;
  /** What the file has of a page that it tells by its newest text alone. */
  page = { day: 0, text: 0 };
  /** The same of the article that the first words are from. */
  anew = { day: 0, text: 0 };
  hours = 0;

  constructor(readonly db: Database) {}

  /** Recorded time goes on by an hour a step, after every public day. */
  get at(): Date {
    return new Date(Date.parse("2024-06-01T00:00:00Z") + this.hours * 3_600_000);
  }

  document() {
    const outlets = ["ann", "bob", "port"];
    const turned = <T>(items: T[]) => (this.isTurned ? items.toReversed() : items);
    const told = this.said.map(({ article, stance, source }, at) => ({
      id: `said-${at}`,
      stance,
      source,
      identity: source === "port" ? "named_organization" : "named_person",
      directness: "paraphrase",
      groundRules: "on_record",
      article: `day-${article}`,
      ...(article === 0 && { excerpt: "The gate is shut, Ann Aho said." }),
    }));
    const name = { text: `Ann Aho named ${this.name}`, kind: "primary" };
    const ann = {
      id: "ann",
      kind: "person",
      names: [name, { text: "A. Aho", kind: "alias" }],
      ...(this.description !== null && { description: `described ${this.description}` }),
      positions: this.posts.map((day) => ({
        id: `post-${day}`,
        organization: "port",
        title: `Master of day ${day}`,
        from: days[day],
      })),
    };
    const bob = { id: "bob", kind: "person", names: [{ text: "Bob Berg", kind: "primary" }] };
    const gazette = { id: "gazette", kind: "organization", publishes: true, names: [{ text: "Gazette" }] };
    const port = { id: "port", kind: "organization", names: [{ text: "Port" }] };
    const articles = [1, 2].map((at) => this.#article(`day-${at}`, this.dates[at]!, `It was said on ${at}.`));
    const { anew, page } = this;
    const old = { id: "K2", text: "The gate is old.", attributions: [{ ...told[0], id: "old" }] };
    return {
      format: "reportedly/1",
      id: "gate",
      story: { slug: "gate", headline: `headed ${this.headline}`, standfirst: `headed ${this.headline}` },
      entities: turned([gazette, port, ann, bob]),
      articles: [
        this.#article("day-0", anew.day, this.textOfFirst(anew.text)),
        ...articles,
        this.#article("page", page.day, this.textOfPage(page.text)),
      ],
      claims: [
        {
          id: "K1",
          text: `The gate is worded ${this.text}.`,
          about: turned(outlets),
          attributions: turned(told),
        },
        ...(this.withoutOld ? [] : [old]),
      ],
      openQuestions: this.asked.map((day) => ({
        id: `Q${day}`,
        text: `Who shut the gate on day ${day}?`,
        about: "K1",
        publishedAt: days[day],
      })),
    };
  }

  textOfFirst(n: number): string {
    return n === 0 ? "The gate is shut, Ann Aho said." : `The gate is shut, Ann Aho said. ${words[n]}`;
  }

  textOfPage(n: number): string {
    return `The page is ${words[n]}.`;
  }

  #article(id: string, day: number, text: string) {
    return {
      id,
      outlet: "gazette",
      title: `The ${id} titled first`,
      url: `https://gazette.example/${id}`,
      rights: "full",
      publishedAt: days[day],
      versions: [{ text }],
    };
  }

  async tell(): Promise<boolean> {
    const result = await importDossier(this.db, this.document(), { by: "test", at: this.at });
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    return true;
  }

  async ids() {
    const [story, claims, entities, articles] = await Promise.all([
      this.db.story.findUniqueOrThrow({ where: { slug: "gate" }, select: { id: true } }),
      this.db.claim.findMany({ select: { id: true, key: true }, orderBy: { key: "asc" } }),
      this.db.entity.findMany({ select: { id: true, slug: true }, orderBy: { id: "asc" } }),
      this.db.article.findMany({ select: { id: true, key: true }, orderBy: { id: "asc" } }),
    ]);
    return { story: story.id, claims, entities, articles };
  }

  async claim(): Promise<string> {
    return (await this.db.claim.findFirstOrThrow({ where: { key: "K1" } })).id;
  }

  async entity(slug: string): Promise<string> {
    return (await this.db.entity.findFirstOrThrow({ where: { slug } })).id;
  }

  /** The first day of anything that the claim holds, or that the file would say of it, beyond what was said first. */
  async firstAdded(): Promise<number> {
    const claimId = await this.claim();
    const [said, decided] = await Promise.all([
      this.db.attribution.findMany({ where: { claimId, key: { not: "said-0" } } }),
      this.db.determination.findMany({ where: { claimId } }),
    ]);
    return Math.min(
      noDay,
      ...said.map(({ publishedAt }) => dayOf(publishedAt)),
      ...decided.map(({ effectiveAt }) => dayOf(effectiveAt)),
      ...this.said.slice(1).map(({ article }) => this.dates[article]!),
    );
  }

  /** From which day the article has stood in that text, as of a day; null where it stands in another. */
  async dayOfStanding(key: string, day: number, text: string): Promise<number | null> {
    const standing = await this.db.articleVersion.findFirst({
      where: { article: { key, dossier: "gate" }, publishedAt: { lte: endOf(days[day]!) } },
      orderBy: [{ publishedAt: "desc" }, { number: "desc" }],
    });
    return standing?.text === text ? dayOf(standing.publishedAt) : null;
  }

  async publish(): Promise<boolean> {
    const scope = { kind: "story" as const, id: (await this.ids()).story };
    const plan = await publicationPlan(this.db, scope, this.at);
    if (!plan) return false;
    const asked = { action: randomUUID(), scope, digest: plan.digest, note: null };
    return (await publish(this.db, keller, asked, this.at)).ok;
  }
}
