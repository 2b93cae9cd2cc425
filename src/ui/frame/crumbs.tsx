import { Link } from "../link";
import { type AsOf, href } from "../links";

/** The way back up. The last crumb is the page itself. */
export function Crumbs(props: {
  trail: { path: string; label: string }[];
  last: string;
  asOf: AsOf;
  mono?: boolean;
}) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        {props.trail.map((crumb) => (
          <li key={crumb.path}>
            <Link href={href(crumb.path, { asOf: props.asOf })}>
              <bdi>{crumb.label}</bdi>
            </Link>
          </li>
        ))}
        <li aria-current="page" className={props.mono ? "mono" : undefined}>
          <bdi>{props.last}</bdi>
        </li>
      </ol>
    </nav>
  );
}
