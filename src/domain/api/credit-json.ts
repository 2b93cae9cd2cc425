import { z } from "zod";
import type { Attribution, Evidence } from "../claim";
import type { Credit } from "../sourcing/credit";
import { speakerName } from "../sourcing/speaker";

const VoicesJson = z.array(z.object({ id: z.string().describe("Of an attribution"), name: z.string() }));
const DocumentsJson = z.array(z.object({ id: z.string().describe("Of a document"), name: z.string() }));

/** Who stands on which side of a claim, each voice once a side. */
export const CreditJson = z
  .object({
    saidBy: VoicesJson.describe("Says that it is so, and stands by it: the origins are counted of these"),
    shownBy: DocumentsJson,
    saidOnceBy: VoicesJson.describe("Said so, until it was taken back"),
    withdrawnBy: VoicesJson.describe("Took back what had been said"),
    deniedBy: VoicesJson,
    deniedOnceBy: VoicesJson.describe("Denied or contested it, until that was taken back"),
    disputedBy: VoicesJson.describe("Contests it, short of a denial"),
    contradictedBy: DocumentsJson,
    inPartBy: VoicesJson.describe("Says, denies or disputes a part of it and no more"),
  })
  .meta({ id: "Credit" });
export type CreditJson = z.infer<typeof CreditJson>;

export function creditJson(credit: Credit): CreditJson {
  return {
    saidBy: credit.says.map(voice),
    shownBy: credit.shows.map(document),
    saidOnceBy: credit.saidOnce.map(voice),
    withdrawnBy: credit.tookBack.map(voice),
    deniedBy: credit.denies.map(voice),
    deniedOnceBy: credit.deniedOnce.map(voice),
    disputedBy: credit.disputes.map(voice),
    contradictedBy: credit.contradicts.map(document),
    inPartBy: credit.inPart.map(voice),
  };
}

function voice(said: Attribution) {
  return { id: said.id, name: speakerName(said) };
}

function document({ id, title }: Evidence) {
  return { id, name: title };
}
