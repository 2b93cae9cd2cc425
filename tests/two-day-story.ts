import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";

/**
 * A story of two days, made up: a harbour pilot says that a tanker ran aground and the port would not say; the next
 * day the port's log shows it, the pilot's second claim is denied by the captain, and the open question is settled.
 */
export function twoDayStory() {
  const article = (id: string, outlet: string, day: string, text: string) => ({
    id,
    outlet,
    title: `${outlet}, ${day}`,
    rights: "full",
    publishedAt: day,
    versions: [{ text }],
  });
  return {
    format: "reportedly/1",
    id: "tanker-2024",
    story: {
      slug: "tanker-aground",
      headline: "Tanker reportedly ran aground off Halm",
      standfirst: "A pilot says that the Orla touched the bank. The port’s log settles it a day later.",
      moments: [
        { at: "2024-05-01", label: "First report" },
        { at: "2024-05-02", label: "The port’s log" },
      ],
    },
    entities: [
      {
        id: "gazette",
        kind: "organization",
        names: [{ text: "Halm Gazette", kind: "primary" }],
        publishes: true,
      },
      {
        id: "courier",
        kind: "organization",
        slug: "coast-courier",
        names: [{ text: "Coast Courier", kind: "primary" }],
        publishes: true,
      },
      { id: "port", kind: "organization", names: [{ text: "Port of Halm", kind: "primary" }] },
      { id: "pilot", kind: "person", names: [{ text: "Ines Dahl", kind: "primary" }] },
      { id: "captain", kind: "person", names: [{ text: "Petr Oks", kind: "primary" }] },
    ],
    articles: [
      article(
        "day-one",
        "gazette",
        "2024-05-01",
        "The Orla ran aground, said the pilot Ines Dahl. The port declined to comment. It is unclear when.",
      ),
      article(
        "day-two",
        "courier",
        "2024-05-02",
        "The captain, Petr Oks, denied that the bridge was empty. It happened at dawn.",
      ),
    ],
    claims: [
      {
        id: "K1",
        text: "The tanker Orla ran aground off Halm.",
        about: ["port"],
        attributions: [
          said("pilot-said", "asserts", "pilot", "named_person", "day-one"),
          said("port-declined", "declined_comment", "port", "named_organization", "day-one"),
        ],
        evidence: [
          {
            id: "port-log",
            kind: "official_list",
            title: "Log of the Port of Halm, 30 April 2024",
            authoritative: true,
            publisher: "port",
            publishedAt: "2024-05-02",
          },
        ],
      },
      {
        id: "K2",
        text: "Nobody was on the bridge of the Orla.",
        about: ["captain"],
        attributions: [
          said("pilot-on-bridge", "asserts", "pilot", "named_person", "day-one"),
          {
            ...said("captain-denied", "denies", "captain", "named_person", "day-two"),
            proximity: "participant",
          },
        ],
      },
      {
        id: "K3",
        text: "The Orla ran aground at dawn on 30 April 2024.",
        happened: "2024-04-30",
        attributions: [said("courier-dawn", "asserts", "courier", "outlet_observation", "day-two")],
      },
    ],
    openQuestions: [
      { id: "Q1", text: "When did the Orla run aground?", about: "K1", answeredBy: "K3", article: "day-one" },
    ],
  };
}

function said(id: string, stance: string, source: string, identity: string, article: string) {
  return { id, stance, source, identity, directness: "paraphrase", groundRules: "on_record", article };
}

/** `at` is recorded time: when the newsroom stored it. */
export async function record(db: Database, document: unknown, at: string): Promise<void> {
  const result = await importDossier(db, document, { by: "test", at: new Date(at) });
  if (!result.ok) throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
}

export const tanker = "tanker-aground";
