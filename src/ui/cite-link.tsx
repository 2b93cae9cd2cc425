import { buttonLook } from "./button-look";
import { Link } from "./link";
import { type AsOf, href } from "./links";

/** Leads to how a page is cited, on the day that is shown. */
export function CiteLink({ path, asOf }: { path: string; asOf: AsOf }) {
  return (
    <Link className={`${buttonLook()} print:hidden`} href={href(`${path}/cite`, { asOf })} rel="nofollow">
      Cite
    </Link>
  );
}
