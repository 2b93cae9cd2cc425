import type { Metadata } from "next";
import { claimCard } from "@/domain/card";
import { ClaimEmbed } from "@/ui/embed/claim-embed";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { type ClaimProps, claimAsked } from "../../../claim-asked";
import { embedHead } from "../../../embed-head";

export async function generateMetadata(props: ClaimProps): Promise<Metadata> {
  const { page, day } = await claimAsked(props);
  return embedHead(claimCard(page, day.asked), `/claims/${page.record.id}`, day.asked);
}

/** A claim for a frame on a page of somebody else's. */
export default async function Page(props: ClaimProps) {
  const { page, day } = await claimAsked(props);
  return (
    <EmbedFrame path={`/claims/${page.record.id}`} asOf={day.asked}>
      <ClaimEmbed page={page} asOf={day.asked} />
    </EmbedFrame>
  );
}
