import type { z } from "zod";
import type { Dossier } from "@/domain/dossier/dossier";

/**
 * A story in which hardly anybody agrees: an alert that was sent, denied, withdrawn and shown to be false; an intelligence
 * claim that a government says, another denies and an envoy disputes; a report of two papers; and two who would not say.
 */
export function contestedStory(): z.input<typeof Dossier> {
  const organization = (id: string, name: string, publishes = false) => ({
    id,
    kind: "organization" as const,
    slug: id,
    names: [{ text: name, language: "en", kind: "primary" as const }],
    publishes,
  });
  const person = (id: string, name: string) => ({
    id,
    kind: "person" as const,
    slug: id,
    names: [{ text: name, language: "en", kind: "primary" as const }],
  });
  const article = (id: string, outlet: string, publishedAt: string, ...excerpts: string[]) => ({
    id,
    outlet,
    title: `${outlet}, ${id}`,
    language: "en",
    rights: "excerpts_only" as const,
    publishedAt,
    versions: [{ excerpts }],
  });
  return {
    format: "reportedly/1",
    id: "contested-2018",
    story: { slug: "contested", headline: "The alert and the ore", standfirst: "" },
    entities: [
      organization("agency", "Alert Agency", true),
      organization("command", "Pacific Command", true),
      organization("argus", "The Argus", true),
      organization("beacon", "The Beacon", true),
      organization("albany", "Government of Albany", true),
      organization("quern", "Government of Quern"),
      person("wells", "Joan Wells"),
    ],
    articles: [
      article("alert", "agency", "2018-01-13T18:07:00Z", "MISSILE INBOUND. THIS IS NOT A DRILL."),
      article("command-says", "command", "2018-01-13T18:30:00Z", "has detected no threat"),
      article("takes-back", "agency", "2018-01-13T18:45:00Z", "There is no threat. False alarm."),
      article("paper-one", "albany", "2018-01-14", "sought ore abroad"),
      article("denials", "argus", "2018-01-15", "Quern denied it", "declined to comment", "they met at noon"),
      article("envoy", "beacon", "2018-01-16", "highly doubtful", "would not say", "a meeting took place"),
    ],
    claims: [
      {
        id: "M1",
        text: "A missile was inbound.",
        about: ["agency"],
        attributions: [
          said("sent", "asserts", "agency", "alert", "authority_over_record"),
          said("denied", "denies", "command", "command-says", "authority_over_record"),
          {
            ...said("back", "retracts", "agency", "takes-back", "authority_over_record"),
            respondsTo: "sent",
          },
        ],
      },
      {
        id: "M2",
        text: "The alert was sent by mistake.",
        about: ["agency"],
        attributions: [said("mistake", "asserts", "agency", "takes-back", "second_hand")],
        evidence: [
          {
            id: "inquiry",
            kind: "report",
            title: "Report of the inquiry",
            bearing: "contradicts",
            authoritative: true,
            publishedAt: "2018-01-20",
          },
        ],
      },
      {
        id: "M3",
        text: "Quern sought ore abroad.",
        about: ["quern"],
        attributions: [
          said("paper", "asserts", "albany", "paper-one", "second_hand"),
          said("quern-denies", "denies", "quern", "denials", "participant"),
          {
            ...said("wells-doubts", "disputes", "wells", "envoy", "participant"),
            identity: "named_person" as const,
          },
          said("command-silent", "declined_comment", "command", "denials", "unknown"),
        ],
      },
      {
        id: "M4",
        text: "The ministers met.",
        about: ["albany", "quern"],
        attributions: [
          { ...said("argus-own", "asserts", "argus", "denials", "unknown"), identity: "outlet_observation" },
          { ...said("beacon-own", "asserts", "beacon", "envoy", "unknown"), identity: "outlet_observation" },
          {
            ...said("command-mute", "declined_comment", "command", "envoy", "unknown"),
            relays: ["argus"],
          },
        ],
      },
    ],
  };
}

type Stance = "asserts" | "denies" | "disputes" | "retracts" | "declined_comment";
type Proximity = "authority_over_record" | "participant" | "second_hand" | "unknown";

function said(id: string, stance: Stance, source: string, article: string, proximity: Proximity) {
  const identity: "named_organization" | "named_person" | "outlet_observation" = "named_organization";
  return {
    id,
    stance,
    source,
    article,
    proximity,
    identity: identity as typeof identity,
    directness: "paraphrase" as const,
    groundRules: "on_record" as const,
  };
}
