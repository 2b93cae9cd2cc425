import type { Metadata } from "next";
import { readInstant } from "@/domain/time/instant";
import { WithdrawnKind } from "@/domain/withdrawal";
import { TakenDownView } from "@/ui/states/taken-down-view";

export const metadata: Metadata = { title: "Taken down", robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the proxy answers with at the address of what was taken down; it hands on what it found out about it. */
export default async function Page({ searchParams }: Props) {
  const { kind, reason, at } = await searchParams;
  const known = WithdrawnKind.safeParse(kind);
  return (
    <TakenDownView
      kind={known.success ? known.data : "claim"}
      reason={typeof reason === "string" ? reason : ""}
      at={(typeof at === "string" && readInstant(at)) || null}
    />
  );
}
