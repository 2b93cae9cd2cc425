import { Link } from "../link";
import { type AsOf, href } from "../links";

export type Section = "timeline" | "stories" | "people" | "organizations" | "desk";

const sections: { section: Section; path: string; label: string }[] = [
  { section: "timeline", path: "/", label: "Timeline" },
  { section: "stories", path: "/stories", label: "Stories" },
  { section: "people", path: "/people", label: "People" },
  { section: "organizations", path: "/organizations", label: "Organizations" },
];

/** The parts of the site that anybody may see, as items of a list. */
export function SectionLinks({ section, asOf }: { section: Section | null; asOf: AsOf }) {
  return sections.map((one) => (
    <li key={one.section}>
      <Link href={href(one.path, { asOf })} aria-current={one.section === section ? "page" : undefined}>
        {one.label}
      </Link>
    </li>
  ));
}
