"use client";

import type { DeskKind } from "@/domain/draft/subject";
import { fieldWords, valueWords } from "@/ui/desk/field-words";
import { SideBySide } from "@/ui/desk/side-by-side";
import type { DeskDocument } from "./saving/use-document";

/** Both versions where somebody else changed the same field; nothing otherwise. */
export function ConflictOf<K extends DeskKind>({
  document: { conflict, resolve, content },
  nameOf,
}: {
  document: DeskDocument<K>;
  nameOf?: (id: string) => string | null;
}) {
  if (conflict === null) return null;
  return (
    <SideBySide
      conflict={conflict}
      label={(path) => fieldWords(path, content)}
      words={(value) => valueWords(value, nameOf)}
      resolve={resolve}
    />
  );
}
