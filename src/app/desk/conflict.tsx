"use client";

import { pathWords } from "@/domain/draft/field-labels";
import type { DeskKind } from "@/domain/draft/subject";
import { SideBySide } from "@/ui/desk/history/side-by-side";
import { valueWords } from "@/ui/desk/history/value-words";
import type { DeskDocument } from "./saving/use-document";

/** Both versions where somebody else changed the same field; nothing otherwise. */
export function ConflictOf<K extends DeskKind>({
  document: { kind, conflict, resolve, content },
  nameOf,
}: {
  document: DeskDocument<K>;
  nameOf?: (id: string) => string | null;
}) {
  if (conflict === null) return null;
  return (
    <SideBySide
      conflict={conflict}
      label={(path) => pathWords(kind, path, content)}
      words={(value) => valueWords(value, nameOf)}
      resolve={resolve}
    />
  );
}
