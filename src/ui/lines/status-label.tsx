import type { ReactNode } from "react";
import { lineWord } from "@/domain/status/status-words";
import type { LineStyle } from "@/domain/timeline/entry";

/** The short piece of line that stands for a status. */
export function Glyph({ style }: { style: LineStyle }) {
  return (
    <svg className="glyph" aria-hidden="true">
      <use href={`#g-${style}`} />
    </svg>
  );
}

/** A line and a word, never a filled pill. Without children it says the short word of the style. */
export function StatusLabel(props: { style: LineStyle; large?: boolean; children?: ReactNode }) {
  const { style, large = false, children = lineWord(style) } = props;
  return (
    <span className={large ? "status status--lg" : "status"} data-status={style}>
      <Glyph style={style} />
      {children}
    </span>
  );
}
