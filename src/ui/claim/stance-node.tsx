import type { Stance } from "@/domain/vocabulary";

/** The small mark of a stance. Always beside its words. */
export function StanceNode({ stance, className = "" }: { stance: Stance; className?: string }) {
  return (
    <svg className={`node ${className}`} aria-hidden="true">
      <use href={`#${nodeOf(stance)}`} />
    </svg>
  );
}

/** The sprite's symbol for a stance. A refusal is an empty ring, which nothing crosses out. */
export function nodeOf(stance: Stance): string {
  switch (stance) {
    case "asserts":
      return "s-asserts";
    case "confirms":
      return "s-confirms";
    case "denies":
    case "disputes":
      return "s-denies";
    case "corrects":
      return "s-corrects";
    case "retracts":
      return "s-retracts";
    case "declined_comment":
    case "no_response":
    case "neither_confirms_nor_denies":
      return "s-declined";
    default:
      return stance satisfies never;
  }
}
