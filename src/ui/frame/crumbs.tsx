import { Link } from "../link";
import { type AsOf, href } from "../links";

const step = "not-first:before:mr-2 not-first:before:text-line not-first:before:content-['/']";

/** The way back up. The last crumb is the page itself. */
export function Crumbs(props: {
  trail: { path: string; label: string }[];
  last: string;
  asOf: AsOf;
  mono?: boolean;
}) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap gap-2 py-5 text-sm/6 text-ink-3">
        {props.trail.map((crumb) => (
          <li key={crumb.path} className={step}>
            <Link className="text-ink-2 pale-link" href={href(crumb.path, { asOf: props.asOf })}>
              <bdi>{crumb.label}</bdi>
            </Link>
          </li>
        ))}
        <li aria-current="page" className={props.mono ? `${step} font-mono text-[0.92em]` : step}>
          <bdi>{props.last}</bdi>
        </li>
      </ol>
    </nav>
  );
}
