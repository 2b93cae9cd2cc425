import type { ReactNode } from "react";
import type { ChainLink } from "@/domain/timeline/entry";
import type { LineStyle } from "@/domain/vocabulary";
import { Icon } from "../lines/icon";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** Who says so, step by step, from the source to the article that we hold. */
export function Chain({ links, style, asOf }: { links: ChainLink[]; style: LineStyle; asOf: AsOf }) {
  if (links.length === 0) return null;
  return (
    <ol className="chain text-sm" data-status={style}>
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one outlet may stand twice in a chain
        <li className="relative pb-1.5 pl-4.5" key={index}>
          <span className="font-medium">
            <ChainName link={link} asOf={asOf} />
          </span>
          {link.what ? <span className="text-ink-3"> {link.what}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** The same in one line, for narrow lists; `what` is told to those who do not see it. */
export function ChainFlat({
  links,
  what,
  className = "",
}: {
  links: ChainLink[];
  what: string;
  className?: string;
}) {
  if (links.length === 0) return null;
  return (
    <p className={`flex flex-wrap items-center text-sm/5.5 text-ink-3 ${className}`}>
      <span className="sr-only">{what}: </span>
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one outlet may stand twice in a chain
        <span className="inline-flex items-center gap-[0.5em] wrap-anywhere" key={index}>
          {index > 0 ? <Icon name="arrow" className="size-2.5 text-line" /> : null}
          <bdi>{link.name}</bdi>
        </span>
      ))}
    </p>
  );
}

function ChainName({ link, asOf }: { link: ChainLink; asOf: AsOf }) {
  const name = <bdi>{link.name}</bdi>;
  if (!link.href) return name;
  if (!link.external) return <Link href={href(link.href, { asOf })}>{name}</Link>;
  return <ExternalLink href={link.href}>{name}</ExternalLink>;
}

/** With it the mark goes to the next line together with the last word, and never alone. */
const wordJoiner = "\u2060";

/** A link that leaves the site. It tells the other site nothing of where the reader comes from. */
export function ExternalLink({ href: address, children }: { href: string; children: ReactNode }) {
  return (
    <a className="wrap-anywhere" href={address} rel="noreferrer">
      {children}
      <span className="whitespace-nowrap" aria-hidden="true">
        {wordJoiner}
        <Icon name="out" className="ml-[0.2em] inline-block size-2.5 align-[0.02em] text-ink-3" />
      </span>
      <span className="sr-only"> (another site)</span>
    </a>
  );
}
