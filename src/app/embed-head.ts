import type { Metadata } from "next";
import type { Card } from "@/domain/card";
import type { AsOf } from "@/ui/links";
import { cardOf } from "./card";

/** The head of what is shown in a frame: the page itself is what others find and tell on. */
export function embedHead(card: Card, path: string, asOf: AsOf): Metadata {
  return { ...cardOf(card, path, asOf), robots: { index: false, follow: true } };
}
