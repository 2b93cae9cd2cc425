"use client";

import type { DeskKind } from "@/domain/draft/subject";
import { OthersHere } from "@/ui/desk/frame/others-here";
import { usePresence } from "./use-presence";

/** Who else has this open. */
export function Presence({ kind, id }: { kind: DeskKind; id: string }) {
  return <OthersHere present={usePresence({ kind, id })} />;
}
