import type { Metadata } from "next";
import type { Card } from "@/domain/card";
import { readEnv } from "@/env";
import { type AsOf, href } from "@/ui/links";

/** The head of a page that others tell on. Its one address leaves out all but the day that it was asked for. */
export function cardOf({ title, cardTitle, description }: Card, path: string, asOf: AsOf): Metadata {
  const url = `${readEnv().appUrl}${href(path, { asOf })}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: "article", siteName: "Reportedly", title: cardTitle, description, url },
    twitter: { card: "summary", title: cardTitle, description },
  };
}
