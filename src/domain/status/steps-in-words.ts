import type { StatusSpan } from "./status-history";
import { statusIn } from "./status-words";
import { sentence } from "./wording";

/**
 * "It was reported, then confirmed for 17 days, then shown to be false.": how a claim came to its status. "" where it had
 * no other, since then there is no step to tell of.
 */
export function stepsInWords(stretches: readonly Pick<StatusSpan, "status" | "from" | "to">[]): string {
  if (stretches.length < 2) return "";
  const parts = stretches.map(({ status, from, to }, index) => {
    const isBetween = index > 0 && index < stretches.length - 1;
    const label = statusIn(status);
    return isBetween && to ? `${label}${lasted(from, to)}` : label;
  });
  return `${sentence(`it was ${parts.join(", then ")}`)}.`;
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** In the largest unit that it lasted one of; nothing where it was but a moment. */
function lasted(from: Date, to: Date): string {
  const length = to.getTime() - from.getTime();
  const unit = units.find(([, size]) => length >= size);
  if (!unit) return "";
  const words = new Intl.NumberFormat("en-GB", { style: "unit", unit: unit[0], unitDisplay: "long" });
  return ` for ${words.format(Math.floor(length / unit[1]))}`;
}
