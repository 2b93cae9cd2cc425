import type { Metadata } from "next";
import { pageNumber } from "@/domain/address/page-number";
import { once, readParams, Words } from "@/domain/address/params";
import { isPublicBy } from "@/domain/api/claim-json";
import { claimCard } from "@/domain/card";
import { readPin } from "@/domain/citation/pin-params";
import { chosenKey } from "@/domain/claim-key";
import { claimItemsInPage } from "@/domain/linked/claim-schema";
import { breadcrumbs } from "@/domain/linked/schema-parts";
import { claimPicture } from "@/domain/picture";
import { attributionGraphAsOf } from "@/domain/sourcing/attribution-graph";
import { statusSteps } from "@/domain/status/status-history";
import { readEnv } from "@/env";
import { checkClaimPin } from "@/queries/claim/cited";
import { relatedClaims } from "@/queries/claim/related-claims";
import { ClaimView } from "@/ui/claim-page";
import { cardOf, withEmbed, withFeeds, withForms } from "../../card";
import { claimTags, withCitation } from "../../citation-tags";
import { type ClaimProps, claimAsked } from "../../claim-asked";
import { correctionsOf } from "../../corrections-of";
import { followsByMail } from "../../follows-by-mail";
import { LinkedData } from "../../linked-data";
import { rawOf, reading } from "../../reading";

export async function generateMetadata(props: ClaimProps): Promise<Metadata> {
  const { page, day } = await claimAsked(props);
  const path = `/claims/${page.record.id}`;
  const head = cardOf(claimCard(page, day.asked), path, day.asked, claimPicture(page, day.asked).alt);
  if (!isPublicBy(page, day.asOf)) return head;
  const followed = withFeeds(head, path, "What changes in this claim");
  const told = withEmbed(withForms(followed, path, day.asked, forms), path, day.asked);
  return withCitation(told, claimTags(page, day));
}

const forms = [
  { form: "schema.jsonld", type: "application/ld+json", title: "This claim in schema.org" },
  { form: "prov.jsonld", type: "application/ld+json", title: "Where it comes from, in PROV-O" },
];

/** One claim: its status and why, where it comes from, every attribution, its history. */
export default async function Page(props: ClaimProps) {
  const { page, day } = await claimAsked(props);
  const parsed = readParams(
    { page: once(pageNumber), said: once(Words) },
    await rawOf(props.searchParams),
    false,
  );
  const pin = readPin(await rawOf(props.searchParams), day.asOf);
  const related = await reading((db) => relatedClaims(db, page.record, day.asOf));
  const steps = statusSteps(page.record).filter(({ at }) => at <= day.asOf);
  const path = `/claims/${page.record.id}`;
  const place = { origin: readEnv().appUrl, asked: null };
  const linked = [
    ...claimItemsInPage(page, day.asOf, place),
    breadcrumbs(
      [...page.stories.slice(0, 1).map(storyStep), { path, label: chosenKey(page.record.key) ?? "Claim" }],
      place,
    ),
  ];
  return (
    <>
      {day.asked === null && isPublicBy(page, day.asOf) ? <LinkedData items={linked} /> : null}
      <ClaimView
        page={page}
        graph={attributionGraphAsOf(page.record, day.asOf)}
        steps={steps}
        asOf={day.asked}
        pinned={pin && (await reading((db) => checkClaimPin(db, page, pin)))}
        related={related}
        byMail={followsByMail()}
        said={parsed.ok ? parsed.value : {}}
        corrections={await correctionsOf("claim", page.record.id, path, day.asOf)}
      />
    </>
  );
}

const storyStep = ({ slug, headline }: { slug: string; headline: string }) => ({
  path: `/stories/${slug}`,
  label: headline,
});
