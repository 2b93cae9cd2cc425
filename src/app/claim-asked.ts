import { notFound } from "next/navigation";
import { cache } from "react";
import { claimPage } from "@/queries/claim/claims";
import { asOfOf, nameIn, reading, type SearchParams } from "./reading";

export type ClaimProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** The head and the body of one request read the claim once. */
const claimOf = cache((id: string, asOf: number) => reading((db) => claimPage(db, id, new Date(asOf))));

/** The claim that an address names, on the day that the reader looks from. */
export async function claimAsked({ params, searchParams }: ClaimProps) {
  const { id } = await params;
  const day = await asOfOf(searchParams);
  const page = await claimOf(nameIn(id), day.second);
  return { page: page ?? notFound(), day };
}
