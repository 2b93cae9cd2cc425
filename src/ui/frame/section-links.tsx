import type { ElementType } from "react";
import { type AsOf, href } from "../links";
import type { SectionLook } from "./section-look";

export type Section = "timeline" | "stories" | "people" | "organizations" | "desk";

const sections: { section: Section; path: string; label: string }[] = [
  { section: "timeline", path: "/", label: "Timeline" },
  { section: "stories", path: "/stories", label: "Stories" },
  { section: "people", path: "/people", label: "People" },
  { section: "organizations", path: "/organizations", label: "Organizations" },
];

/** The parts of the site that anybody may see, as items of a list. */
export function SectionLinks(props: {
  section: Section | null;
  asOf: AsOf;
  look: SectionLook;
  link: ElementType;
}) {
  const { section, asOf, look, link: Link } = props;
  return sections.map((one) => (
    <li className={look.item} key={one.section}>
      <Link
        className={look.link}
        href={href(one.path, { asOf })}
        aria-current={one.section === section ? "page" : undefined}
      >
        {one.label}
      </Link>
    </li>
  ));
}
