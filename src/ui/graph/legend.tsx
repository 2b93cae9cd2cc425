import { StatusLabel } from "../lines/status-label";
import type { BoxLine } from "./box-words";
import type { Scene } from "./scene";

/**
 * What each line of the drawing means: what such words could make of the claim, which is what the same line means
 * everywhere else on the page. Lines that are not drawn are not explained.
 */
const meanings: Partial<Record<BoxLine, string>> = {
  confirmed: "Confirms it",
  reported: "Reports it",
  alleged: "Alleges it, no name given",
  disputed: "Disputes it",
  against: "Denies it, without the weight to dispute it",
  refuted: "Shown to be false",
  retracted: "Taken back",
  none: "No comment",
};

export function Legend({ scene }: { scene: Scene }) {
  const drawn = new Set([...scene.boxes, ...scene.ways].map(({ line }) => line));
  const styles = (Object.keys(meanings) as BoxLine[]).filter((style) => drawn.has(style));
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {styles.map((style) => (
        <li key={style}>
          {style === "against" ? (
            <span className="status text-xs/5 font-medium text-ink-2" data-status="disputed">
              <svg className="glyph" aria-hidden="true">
                <use href="#g-against" />
              </svg>
              {meanings[style]}
            </span>
          ) : (
            <StatusLabel style={style} look="text-xs/5 font-medium text-ink-2">
              {meanings[style]}
            </StatusLabel>
          )}
        </li>
      ))}
    </ul>
  );
}
