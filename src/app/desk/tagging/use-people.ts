"use client";

import { useCallback, useMemo, useState } from "react";
import { namesFirm } from "@/domain/language/common-nouns";
import { plainName } from "@/domain/plain-name";
import type { FormContext } from "@/domain/suggestion/form/form-record";
import { type Lesson, taughtFor } from "@/domain/suggestion/lessons";
import {
  leadsBackTo,
  type NamedBefore,
  organizationsIn,
  recordOf,
  saysOf,
} from "@/domain/suggestion/propose/leads-back-to";
import { toldBefore } from "@/domain/suggestion/propose/same-source";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { KnownEntity } from "@/domain/suggestion/tagging-page";
import type { People } from "@/ui/desk/tagging/choice-field";
import { ask } from "../ask";
import { useLatest } from "../use-latest";

/** Choices by name: those of the page at once, others as the desk finds them. */
export function usePeople(
  entities: readonly KnownEntity[],
  context: FormContext,
  outlet: string,
  text: string,
  named: readonly NamedBefore[],
  lessons: readonly Lesson[],
  /** What of this article is decided, in its order. */
  decided: readonly DeskSuggestion[],
): People {
  const [more, setMore] = useState<readonly KnownEntity[]>([]);
  const here = useLatest(entities);
  const find = useCallback(
    async (words: string): Promise<KnownEntity[]> => {
      const answer = await ask("entities", { q: words });
      const found = answer?.items ?? [];
      if (found.length > 0) setMore((before) => [...before, ...found]);
      const local = here.current.filter(
        ({ id, names }) =>
          names.some((name) => isLike(name.text, words)) && !found.some((one) => one.id === id),
      );
      return [...local, ...found];
    },
    [here],
  );
  const [atFirst] = useState(() => new Set(entities.map(({ id }) => id)));
  return useMemo(() => {
    const known = new Map([...more, ...entities].map((one) => [one.id, one]));
    return {
      find,
      outlet,
      entity: (id) => known.get(id) ?? context.entity(id),
      onRecord: (kind, name) => {
        const same = (text: string) => plainName(text) === plainName(name);
        const one = entities.find((each) => each.kind === kind && each.names.some(({ text }) => same(text)));
        return one ? { isNew: !one.published && !atFirst.has(one.id) } : null;
      },
      toldBefore: (said) =>
        toldBefore(
          said,
          decided.map(({ form }) => form.attribution),
        ),
      before: (said) => {
        const taught = taughtFor(said, lessons);
        const ids = new Set(taught.map((choice) => JSON.stringify(choice)));
        const made = recordOf(said);
        const known = leadsBackTo(said, text, named).filter((one) => !ids.has(JSON.stringify(one)));
        // "The water company" of an article that names a firm is no new record beside it.
        const isFirm = known.length > 0 && namesFirm(said.sourceDescription ?? "");
        return [...taught, ...known, ...(made && !isFirm ? [made] : [])];
      },
      saysOf: (choice, said) => saysOf(choice, said, text, named),
    };
  }, [entities, more, context, outlet, find, text, named, lessons, decided, atFirst]);
}

/** The organizations that this article and its forms name. */
export function useNamed(
  suggestions: readonly DeskSuggestion[],
  entities: readonly KnownEntity[],
  text: string,
): readonly NamedBefore[] {
  return useMemo(
    () =>
      organizationsIn(
        suggestions.map(({ form }) => form),
        entities,
        text,
      ),
    [suggestions, entities, text],
  );
}

function isLike(name: string, words: string): boolean {
  return name.toLowerCase().includes(words.trim().toLowerCase());
}
