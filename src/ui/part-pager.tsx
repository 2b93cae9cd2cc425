import type { ReactNode } from "react";
import { buttonLook } from "./button-look";
import { Link } from "./link";
import { PagerRow } from "./pager-row";

/** The way through what is told in parts; nothing where it is one. `to` is the address of a part, and `children` says which it is. */
export function PartPager(props: {
  label: string;
  page: number;
  pages: number;
  to: (page: number) => string;
  /** What leads to the part before, and to the next. */
  words: [before: string, next: string];
  children: ReactNode;
}) {
  const { label, page, pages, to, words, children } = props;
  if (pages <= 1) return null;
  return (
    <PagerRow label={label}>
      {page > 1 ? (
        <Link className={buttonLook()} href={to(page - 1)} rel="prev">
          {words[0]}
        </Link>
      ) : null}
      {page < pages ? (
        <Link className={buttonLook()} href={to(page + 1)} rel="next">
          {words[1]}
        </Link>
      ) : null}
      <span className="text-ink-3">{children}</span>
    </PagerRow>
  );
}
