import type { ReactNode } from "react";
import { Shell, type ShellProps } from "../shell";

type Props = Pick<ShellProps, "section" | "search"> & {
  title: string;
  /** A line under the title. */
  lead?: ReactNode;
  /** A list that is read across takes the whole page; forms and sentences no more than a line that is read well. */
  wide?: boolean;
  children: ReactNode;
};

/** A page of the account of whoever is signed in, or of everybody's accounts. */
export function OwnPage({ section, search, title, lead, wide = false, children }: Props) {
  return (
    <Shell
      section={section}
      asOf={null}
      here={null}
      search={search}
      className={`grid content-start gap-10 pt-10 pb-24 ${wide ? "" : "*:max-w-read"}`}
    >
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      {lead ? <p className="-mt-9 text-ink-2">{lead}</p> : null}
      {children}
    </Shell>
  );
}
