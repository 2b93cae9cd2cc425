"use client";

import { useCallback, useMemo, useState } from "react";
import type { KnownEntity } from "@/domain/suggestion/tagging-page";
import type { EntityKind } from "@/domain/vocabulary";
import type { Entities } from "@/ui/desk/history/editing";
import { ask } from "./ask";
import { useCommand } from "./use-command";

/** The people and organizations of a page, and the way to find and to make more of them. */
export function useEntities(known: readonly KnownEntity[]): { entities: Entities; known: KnownEntity[] } {
  const [more, setMore] = useState<KnownEntity[]>([]);
  const send = useCommand();
  const all = useMemo(
    () => [...new Map([...known, ...more].map((one) => [one.id, one])).values()],
    [known, more],
  );

  const find = useCallback(async (words: string) => {
    const found = await ask("entities", { q: words });
    if (found === null) throw new Error("The names do not answer.");
    const { items } = found;
    setMore((before) => [...before, ...items]);
    return items;
  }, []);

  const create = useCallback(
    async (kind: EntityKind, name: string) => {
      const answer = await send("add-entity", { kind, name }, { words: `New: ${name}`, lanes: [] });
      if (!answer.ok) return null;
      const { entity } = answer;
      setMore((before) => [...before, entity]);
      return entity;
    },
    [send],
  );

  const nameOf = useCallback(
    (id: string) => {
      const one = all.find((entity) => entity.id === id);
      return one ? { id, name: one.name, names: one.names.map(({ text }) => text) } : null;
    },
    [all],
  );
  return { entities: useMemo(() => ({ nameOf, find, create }), [nameOf, find, create]), known: all };
}
