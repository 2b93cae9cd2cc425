import type { ReactNode } from "react";
import { lineWord, lineWords } from "@/domain/status/status-words";
import { termWords } from "@/domain/status/term-words";
import type { LineStyle } from "@/domain/vocabulary";
import { Link } from "../link";
import { type AsOf, href } from "../links";

/** The short piece of line that stands for a status. */
export function Glyph({ style }: { style: LineStyle }) {
  return (
    <svg className="glyph" aria-hidden="true">
      <use href={`#g-${style}`} />
    </svg>
  );
}

const labelClass = (large: boolean, look: string): string =>
  `${large ? "status status--lg" : "status"} ${look}`.trimEnd();

/** A line and a word, never a filled pill. Without children it says the label of the style. */
export function StatusLabel(props: {
  style: LineStyle;
  large?: boolean;
  look?: string;
  children?: ReactNode;
}) {
  const { style, large = false, look = "", children = lineWord(style) } = props;
  return (
    <span className={labelClass(large, look)} data-status={style}>
      <Glyph style={style} />
      {children}
    </span>
  );
}

/**
 * The same where it stands alone: it leads to what the status means, and a plain sentence of it stands behind the label, for
 * whoever points at it, comes to it by key, or hears the page. A tap leads to the place itself. No script has a part in it.
 */
export function StatusTerm(props: {
  style: LineStyle;
  asOf: AsOf;
  large?: boolean;
  look?: string;
  children?: ReactNode;
}) {
  const { style, asOf, large = false, look = "", children = lineWord(style) } = props;
  const { rule } = lineWords(style);
  return (
    <Link
      className={labelClass(large, `says ${look}`)}
      data-status={style}
      data-says={rule}
      aria-description={rule}
      href={href(`/about/statuses#${style}`, { asOf })}
    >
      <Glyph style={style} />
      {children}
    </Link>
  );
}

/** A term of ours where it stands: leads to what it means, with the sentence behind it. */
export function Term({
  term,
  asOf,
  children,
}: {
  term: keyof typeof termWords;
  asOf: AsOf;
  children: ReactNode;
}) {
  const { says } = termWords[term];
  return (
    <Link
      className="says says--term"
      data-says={says}
      aria-description={says}
      href={href(`/about/statuses#${term}`, { asOf })}
    >
      {children}
    </Link>
  );
}
