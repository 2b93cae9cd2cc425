"use client";

import { pathWords } from "@/domain/draft/field-labels";
import type { ContentOf, DeskKind } from "@/domain/draft/subject";
import { ChangedWords } from "./changed-words";

type Text = { path: string; from: string; to: string };

/** The texts of two states whose words differ, with those words marked. */
export function DifferingTexts<K extends DeskKind>(props: { kind: K; from: ContentOf<K>; to: ContentOf<K> }) {
  const { kind, from, to } = props;
  const texts = differing("", from, to);
  if (texts.length === 0) return null;
  return (
    <dl className="mt-6 grid gap-4">
      {texts.map((text) => (
        <div key={text.path}>
          <dt className="text-sm font-semibold">{pathWords(kind, text.path, to)}</dt>
          <dd>
            <ChangedWords before={text.from} after={text.to} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Only prose is told by its words: what has no space in it is an id, a date or a term. */
function differing(path: string, from: unknown, to: unknown): Text[] {
  if (from === to) return [];
  if (typeof from === "string" && typeof to === "string")
    return /\s/.test(from.trim()) || /\s/.test(to.trim()) ? [{ path, from, to }] : [];
  if (Array.isArray(from) && Array.isArray(to))
    return to.flatMap((one, index) => {
      const id = (one as { id?: unknown } | null)?.id;
      if (typeof id !== "string") return differing(`${path}.${index}`, from[index], one);
      const before = from.find((other) => (other as { id?: unknown }).id === id);
      return before === undefined ? [] : differing(`${path}.${id}`, before, one);
    });
  if (typeof from === "object" && typeof to === "object" && from && to && !Array.isArray(from))
    return Object.entries(to).flatMap(([name, one]) =>
      differing(path === "" ? name : `${path}.${name}`, (from as Record<string, unknown>)[name], one),
    );
  return [];
}
