import type { ReactNode } from "react";
import { isSilence } from "@/domain/attribution-meaning";
import { saidHref, saidPage } from "@/domain/attribution-pages";
import type { PinCheck } from "@/domain/citation/citation";
import type { Attribution } from "@/domain/claim";
import { chosenKey } from "@/domain/claim-key";
import type { ClaimPage, RelatedClaim } from "@/domain/pages";
import { isInPart } from "@/domain/sourcing/in-part";
import { refusesAll } from "@/domain/sourcing/refusal";
import { instantWords } from "@/domain/time/date-words";
import { AttributionGraph } from "./attribution-graph";
import { AttributionItem } from "./claim/attribution-item";
import { ClaimHead } from "./claim/claim-head";
import { EvidenceList } from "./claim/evidence";
import { RefusedAll } from "./claim/refused-all";
import { RelatedClaims } from "./claim/related-claims";
import { type HistoryStep, StatusHistory } from "./claim/status-history";
import { Why } from "./claim/why";
import { EmptyNote } from "./empty-note";
import { Crumbs } from "./frame/crumbs";
import { PinNote } from "./frame/pin-note";
import type { GraphValue } from "./graph/graph-value";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { PartPager } from "./part-pager";
import { Rail } from "./rail";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";

export type ClaimViewProps = {
  page: ClaimPage;
  /** The graph of the claim at the instant that is shown. */
  graph: GraphValue;
  /** The steps of the status up to that instant. */
  steps: HistoryStep[];
  asOf: AsOf;
  /** Where the address was cited: whether the page shows what was. */
  pinned?: PinCheck | null;
  /** Other claims that it stands beside. */
  related?: RelatedClaim[];
  /** Of a claim with more attributions than one page tells: which of them. */
  said?: { said?: string | undefined; page?: number | undefined };
  /** What was put right on this page. */
  corrections?: ReactNode;
  byMail?: boolean;
};

/** One claim: its status and why, where it comes from, who says so in what words, and how the status came about. */
export function ClaimView(props: ClaimViewProps) {
  const { page, graph, steps, asOf, pinned = null, related = [], said = {}, corrections = null } = props;
  const { byMail = false } = props;
  const { record, report, stories } = page;
  const attributions = record.attributions.filter((one) => asOf === null || one.publishedAt <= asOf);
  const evidence = record.evidence.filter((one) => asOf === null || one.publishedAt <= asOf);
  const part = saidPage(attributions, said);
  const trail = [{ path: "/", label: "Timeline" }, ...stories.slice(0, 1).map(storyCrumb)];
  return (
    <Shell section="timeline" asOf={asOf} here={`/claims/${record.id}`}>
      <PinNote pinned={pinned} />
      <Crumbs
        trail={trail}
        last={chosenKey(record.key) ?? "Claim"}
        asOf={asOf}
        mono={chosenKey(record.key) !== null}
      />
      <div className="grid grid-cols-[1fr] gap-10 pt-2 lg:grid-cols-[minmax(0,1fr)_400px] lg:gap-18">
        <ClaimHead page={page} marks={hedgesOf(attributions)} asOf={asOf} byMail={byMail} />
        <Why report={report} asOf={asOf} />
      </div>
      <AttributionGraph
        graph={{ ...graph, zone: page.timeZone }}
        attributions={attributions}
        independence={report.independence}
        circular={report.circular}
        asOf={asOf}
      />
      <div className="mt-10 grid grid-cols-[1fr] gap-10 lg:mt-12 lg:grid-cols-[minmax(0,1fr)_400px] lg:gap-18">
        <div className="grid min-w-0 content-start gap-12">
          <EvidenceList evidence={evidence} asOf={asOf} />
          <section aria-labelledby="said-h">
            <SectionHead id="said-h" count={attributions.filter(isOfClaim).length.toLocaleString("en-GB")}>
              Attributions
            </SectionHead>
            {attributions.some(isOfClaim) ? null : (
              <EmptyNote>Nobody is recorded as having spoken of it.</EmptyNote>
            )}
            <ol>
              {part.attributions.filter(isOfClaim).map((attribution) => (
                <AttributionItem
                  key={attribution.id}
                  attribution={attribution}
                  sameAs={
                    attributions.some(({ id }) => id === attribution.sameAs)
                      ? saidHref({ ...record, attributions }, attribution.sameAs!)
                      : null
                  }
                  takenBack={graph.takenBack.get(attribution.id) ?? null}
                  asOf={asOf}
                />
              ))}
            </ol>
            {part.attributions.every(isOfClaim) ? null : (
              <ul aria-label="Who would not speak of the matter">
                {part.attributions
                  .filter((one) => !isOfClaim(one))
                  .map((one) => (
                    <RefusedAll key={one.id} attribution={one} asOf={asOf} />
                  ))}
              </ul>
            )}
            <SaidPager part={part} here={`/claims/${record.id}`} asOf={asOf} />
            {attributions.length > 0 ? (
              <p className="mt-4 text-sm print:hidden">
                <Link href={href(`/claims/${record.id}/charts/spread`, { asOf })}>
                  How it spread, by time
                </Link>
              </p>
            ) : null}
          </section>
          <RelatedClaims related={related} asOf={asOf} />
        </div>
        <Rail>
          <StatusHistory steps={steps} zone={page.timeZone} asOf={asOf} />
          <p className="text-xs text-ink-3">
            Revision {page.revision}, recorded {instantWords(page.revisedAt)}.
          </p>
        </Rail>
      </div>
      {corrections}
    </Shell>
  );
}

/** A refusal of the whole matter stands beside a claim and is not counted as said of it. */
const isOfClaim = (said: Attribution): boolean => !(isSilence(said.stance) && refusesAll(said));

function SaidPager(props: { part: ReturnType<typeof saidPage>; here: string; asOf: AsOf }) {
  const { page, pages } = props.part;
  return (
    <PartPager
      label="Pages of attributions"
      page={page}
      pages={pages}
      to={(number) => href(`${props.here}#said-h`, { page: String(number), asOf: props.asOf })}
      words={["Earlier attributions", "Later attributions"]}
    >
      Page {page} of {pages}.
    </PartPager>
  );
}

function storyCrumb(story: { slug: string; headline: string }) {
  return { path: `/stories/${story.slug}`, label: story.headline };
}

/** The hedges that those who assert it use, the commonest first, no more than two: they belong beside the claim. */
function hedgesOf(attributions: readonly Attribution[]): string[] {
  const counts = new Map<string, number>();
  for (const said of attributions) {
    const word = said.stance === "asserts" && !isInPart(said) ? said.hedge?.text.toLowerCase() : undefined;
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([text]) => text)
    .slice(0, 2);
}
