import { buttonLook } from "../button-look";
import { Link } from "../link";
import { PagerRow } from "../pager-row";

/** The way through a list of the desk that has the newest first; nothing where it is one page. `to` is the address of a page. */
export function NewerOlder(props: {
  label: string;
  page: number;
  pages: number;
  to: (page: number) => string;
}) {
  const { label, page, pages, to } = props;
  if (pages === 1) return null;
  return (
    <PagerRow label={label}>
      {page > 1 ? (
        <Link className={buttonLook()} href={to(page - 1)}>
          Newer
        </Link>
      ) : null}
      {page < pages ? (
        <Link className={buttonLook()} href={to(page + 1)}>
          Older
        </Link>
      ) : null}
      <span className="text-ink-3">
        Page {page} of {pages}
      </span>
    </PagerRow>
  );
}
