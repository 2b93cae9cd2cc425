import type { ChartSubject } from "@/domain/chart/chart-subject";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { type AsOf, href } from "../links";

const titles = {
  status: "Status by day",
  sources: "Who says what",
  outlets: "Two outlets compared",
  network: "Who is tied to whom",
  posts: "Posts and sanctions",
} as const;
export type ChartName = keyof typeof titles;

/** The charts that there are of a story, and of a person or an organization, each at its own address. */
const chartsOf: Record<ChartSubject["kind"], readonly ChartName[]> = {
  story: ["status", "sources", "outlets", "network", "posts"],
  person: ["network", "posts"],
  organization: ["network", "posts"],
};

export function titleOf(chart: ChartName): string {
  return titles[chart];
}

/** Leads from a page, and from one of its charts, to the charts. */
export function ChartLinks(props: {
  kind: ChartSubject["kind"];
  path: string;
  current?: ChartName;
  asOf: AsOf;
}) {
  const { kind, path, current, asOf } = props;
  return (
    <nav aria-label="Charts" className="mb-8 flex flex-wrap gap-2 print:hidden">
      {chartsOf[kind].map((chart) => (
        <Link
          key={chart}
          className={buttonLook(chart === current ? "primary" : "plain")}
          href={href(`${path}/charts/${chart}`, { asOf })}
          aria-current={chart === current ? "page" : undefined}
        >
          {titles[chart]}
        </Link>
      ))}
    </nav>
  );
}
