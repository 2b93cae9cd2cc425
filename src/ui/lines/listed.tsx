import { Fragment, type ReactNode } from "react";

const and = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "A, B and C", of what is more than words: links, names that run from the right. */
export function Listed({ items }: { items: readonly ReactNode[] }) {
  const places = and.formatToParts(items.map((_, index) => String(index)));
  return places.map(({ type, value }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is listed has no other place than its own
    <Fragment key={place}>{type === "element" ? items[Number(value)] : value}</Fragment>
  ));
}
