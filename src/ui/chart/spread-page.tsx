import type { SpreadChart } from "@/domain/chart/spread-chart";
import { chosenKey } from "@/domain/claim-key";
import type { ClaimPage } from "@/domain/pages";
import { labelOn } from "@/domain/status/unsaid";
import { numbered } from "@/domain/status/wording";
import { EmptyNote } from "../empty-note";
import { Crumbs } from "../frame/crumbs";
import { StatusLabel } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { PageHead } from "../page-head";
import { Shell } from "../shell";
import { SpreadRows } from "./spread-rows";

/** How a claim spread, with its words and its status, which what follows says nothing about. */
export function SpreadPage({ page, chart, asOf }: { page: ClaimPage; chart: SpreadChart; asOf: AsOf }) {
  const { record, report } = page;
  const path = `/claims/${record.id}`;
  return (
    <Shell section="timeline" asOf={asOf} here={`${path}/charts/spread`}>
      <Crumbs trail={[{ path, label: chosenKey(record.key) ?? "Claim" }]} last="How it spread" asOf={asOf} />
      <PageHead title="How it spread">{numbered(chart.articles, "article", "articles")}</PageHead>
      <div className="mb-8 max-w-read">
        <p className="claim-words text-lg text-pretty" dir="auto">
          <Link className="pale-link" href={href(path, { asOf })}>
            {record.text}
          </Link>
        </p>
        <p className="mt-2">
          <StatusLabel style={report.status} large>
            {labelOn(report.status, asOf)}
          </StatusLabel>
        </p>
        <p className="mt-4 text-ink-2">
          The articles that tell it, first to last, each with from whom it had it. Many that hang on one
          beginning are one origin. A ring is somebody of whom we hold no article before it went on.
        </p>
      </div>
      {chart.rows.length === 0 ? (
        <EmptyNote>Nobody is on record as saying so and standing by it.</EmptyNote>
      ) : (
        <SpreadRows chart={chart} zone={page.timeZone} asOf={asOf} />
      )}
    </Shell>
  );
}
