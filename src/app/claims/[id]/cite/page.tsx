import type { Metadata } from "next";
import { claimCard } from "@/domain/card";
import { chosenKey } from "@/domain/claim-key";
import { citedClaim } from "@/queries/claim/cited";
import { CiteView } from "@/ui/cite-page";
import { citationOfClaim } from "../../../citation-forms";
import { citePage } from "../../../cite-asked";
import type { SearchParams } from "../../../reading";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const claim = citePage({
  read: (id, asOf) => (db) => citedClaim(db, id, asOf),
  citation: citationOfClaim,
  path: ({ record }) => `/claims/${record.id}`,
  card: claimCard,
  frames: [
    { rest: "", name: "The claim with its status" },
    { rest: "/charts/spread", name: "How it spread" },
  ],
});
const named = ({ params, searchParams }: Props) => ({ name: params.then(({ id }) => id), searchParams });

export async function generateMetadata(props: Props): Promise<Metadata> {
  return claim.head(named(props));
}

/** How to cite a claim, as it is known now or was on a day. */
export default async function Page(props: Props) {
  const { page, ...told } = await claim.asked(named(props));
  return <CiteView {...told} what="claim" section="timeline" label={chosenKey(page.record.key) ?? "Claim"} />;
}
