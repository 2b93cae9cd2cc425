import { z } from "zod";
import type { ChartPart, ChartSubject } from "../chart/chart-subject";
import { type Network, type NetworkClaim, type TieKind, tieWords } from "../chart/network";
import { labelOn } from "../status/unsaid";
import { LineStyle, Status } from "../vocabulary";
import { EntityRefJson, entityRefJson } from "./reference-json";

const kinds = Object.keys(tieWords) as TieKind[];

const NodeJson = EntityRefJson.extend({
  publishes: z.boolean().describe("Whether it is known here as an outlet"),
}).meta({ id: "NetworkNode" });

const ActJson = z
  .object({
    does: z
      .string()
      .describe(
        "What was done about the claim, or the post with its dates; empty where `kind` says all of it",
      ),
    line: LineStyle.describe("The line that it alone carries"),
    claim: z.int().nullable().describe("Number of the claim, as in `claims`; null for a post or a sanction"),
  })
  .meta({ id: "NetworkAct" });

const TieJson = z
  .object({
    from: z.string().describe("Id of the node that does it"),
    to: z.string().describe("Id of the node to which, or of which something, is done"),
    kind: z.enum(kinds).describe(kinds.map((kind) => `${kind}: ${tieWords[kind]}`).join("; ")),
    line: LineStyle.describe("That of the most certain of `acts`"),
    acts: z.array(ActJson),
  })
  .meta({ id: "NetworkTie" });

const NetworkClaimJson = z
  .object({
    number: z.int(),
    id: z.string(),
    path: z.string(),
    text: z.string(),
    status: Status,
    label: z.string().describe("The status in words"),
  })
  .meta({ id: "NetworkClaim" });

/**
 * The network of a story, a person or an organization, as other programs read it. Nobody is in it who is not named: a source
 * without a name is told as what the outlet that heard it passed on.
 */
export const NetworkJson = z
  .object({
    of: z.object({ kind: z.enum(["story", "person", "organization"]), name: z.string(), path: z.string() }),
    nodes: z.array(NodeJson).describe("Those with the most ties first"),
    ties: z.array(TieJson),
    claims: z.array(NetworkClaimJson).describe("The claims that this part tells of"),
    total: z.int().describe("How many claims all parts tell of"),
    next: z.string().nullable().describe("Address of the next part"),
  })
  .meta({ id: "Network" });

type Told = {
  subject: ChartSubject;
  part: ChartPart;
  network: Network;
  claims: readonly NetworkClaim[];
};

export function networkJson(
  { subject: { kind, name, path }, part, network, claims }: Told,
  asked: Date | null,
  next: string | null,
): z.infer<typeof NetworkJson> {
  return {
    of: { kind, name, path },
    nodes: network.nodes.map((node) => ({ ...entityRefJson(node), publishes: node.publishes ?? false })),
    ties: network.ties,
    claims: claims.map(({ number, id, text, status }) => {
      return { number, id, path: `/claims/${id}`, text, status, label: labelOn(status, asked) };
    }),
    total: part.total,
    next,
  };
}
