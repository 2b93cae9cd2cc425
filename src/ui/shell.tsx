import type { ReactNode } from "react";
import { AsOfBanner } from "./frame/as-of-banner";
import { Footer } from "./frame/footer";
import { Main } from "./frame/main";
import { Masthead } from "./frame/masthead";
import { Printed } from "./frame/printed";
import type { Section } from "./frame/section-links";
import { SkipLink } from "./frame/skip-link";
import type { AsOf } from "./links";

export type ShellProps = {
  /** The part of the site that the reader is in; null where it is none of these. */
  section: Section | null;
  asOf: AsOf;
  /** The address of this page without `asOf`, for the way back to now; null where it knows no other day. */
  here: string | null;
  search?: boolean;
  busy?: boolean;
  className?: string;
  children: ReactNode;
};

/** Masthead, main and footer around one page. */
export function Shell({ section, asOf, here, search = true, busy, className, children }: ShellProps) {
  return (
    <>
      <SkipLink to="#main">Skip to content</SkipLink>
      <Masthead section={section} asOf={asOf} search={search} />
      <AsOfBanner asOf={asOf} here={here ?? "/"} />
      {here === null ? null : <Printed asOf={asOf} here={here} />}
      <Main className={className} busy={busy}>
        {children}
      </Main>
      <Footer asOf={asOf} here={here} />
    </>
  );
}
