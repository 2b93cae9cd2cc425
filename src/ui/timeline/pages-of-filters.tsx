import type { Facet } from "@/domain/pages";
import { Link } from "../link";
import { href } from "../links";
import type { TimelineAddress } from "./address";

const pages = [
  { name: "story", path: "/stories", what: "Story" },
  { name: "person", path: "/people", what: "Person" },
  { name: "organization", path: "/organizations", what: "Organization" },
] as const;

/** The way back to the page of a story, a person or an organization that the timeline is filtered by. */
export function PagesOfFilters({ facets, address }: { facets: readonly Facet[]; address: TimelineAddress }) {
  const links = pages.flatMap(({ name, path, what }) => {
    const [slug, ...others] = address.filters[name];
    const rows = facets.find((facet) => facet.name === name)?.rows;
    const label = rows?.find((row) => row.value === slug)?.label;
    if (slug === undefined || label === undefined || others.length > 0) return [];
    return [{ what, label, to: href(`${path}/${slug}`, { asOf: address.asOf }) }];
  });
  if (links.length === 0) return null;
  return (
    <ul className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-sm/6" aria-label="Pages of what is chosen">
      {links.map(({ what, label, to }) => (
        <li key={to}>
          {what}:{" "}
          <Link href={to}>
            <bdi>{label}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
