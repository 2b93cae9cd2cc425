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
    <ol className="chain" data-status={style}>
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one outlet may stand twice in a chain
        <li key={index}>
          <span className="chain__who">
            <ChainName link={link} asOf={asOf} />
          </span>
          {link.what ? <span className="chain__what"> {link.what}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** The same in one line, for narrow lists; `what` is told to those who do not see it. */
export function ChainFlat({ links, what }: { links: ChainLink[]; what: string }) {
  if (links.length === 0) return null;
  return (
    <p className="chain-flat">
      <span className="vh">{what}: </span>
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one outlet may stand twice in a chain
        <span className="chain-flat__step" key={index}>
          {index > 0 ? <Icon name="arrow" /> : null}
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
    <a className="ext" href={address} rel="noreferrer">
      {children}
      <span className="ext__mark" aria-hidden="true">
        {wordJoiner}
        <Icon name="out" />
      </span>
      <span className="vh"> (another site)</span>
    </a>
  );
}
