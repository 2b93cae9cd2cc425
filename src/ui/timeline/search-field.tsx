"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Suggestion } from "@/domain/pages";
import { numbered } from "@/domain/status/wording";
import { type BegunName, begunNames } from "@/domain/timeline/begun-names";
import type { LineOnly } from "@/domain/vocabulary";

type Props = {
  typed: string;
  /** The address that the page shows: where it changes, the field says again what is in it. */
  address: string;
  describedBy: string | undefined;
};

/** Long enough that a word typed fast asks once, short enough that nobody waits. */
const pause = 120;

/**
 * The field that one types in, with what fits offered below it (WAI-ARIA: a combobox with a list). Without a script it is
 * a plain field. A suggestion that is taken becomes a filter, and what was typed for it goes.
 */
export function SearchField({ typed, address, describedBy }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [{ items, begun }, setFound] = useState<Found>(none);
  const [active, setActive] = useState(-1);
  const waiting = useRef<{ timer?: ReturnType<typeof setTimeout>; stop?: AbortController }>({});
  const isShown = useRef(false);
  const isOpen = items.length > 0;

  useEffect(() => () => clearTimeout(waiting.current.timer), []);
  // A term that was typed is a chip by now. The field itself stays, and with it the place of whoever goes on typing, and
  // what they typed before this script was there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: also where the same words belong to another search
  useEffect(() => {
    if (input.current && isShown.current) input.current.value = typed;
    isShown.current = true;
  }, [typed, address]);

  // Who takes a chip away by key stays here: the chip that had the focus is gone. A finger would bring up its keyboard.
  useEffect(() => {
    const box = input.current?.closest("[data-search-field]");
    const onClick = (event: Event) => {
      const byKey = event instanceof MouseEvent && event.detail === 0;
      if (byKey && event.target instanceof Element && event.target.closest("a")) input.current?.focus();
    };
    box?.addEventListener("click", onClick);
    return () => box?.removeEventListener("click", onClick);
  }, []);

  function close() {
    clearTimeout(waiting.current.timer);
    waiting.current.stop?.abort();
    setFound(none);
    setActive(-1);
  }

  function look(text: string) {
    close();
    const names = begunNames(text);
    if (names.length === 0) return;
    waiting.current.timer = setTimeout(async () => {
      const stop = new AbortController();
      waiting.current.stop = stop;
      // No suggestions are no reason to disturb anyone who types: they then search for the words.
      const found = await suggestionsFor(names, stop.signal).catch(() => none);
      if (!stop.signal.aborted) setFound(found);
    }, pause);
  }

  function take({ kind, value, label }: Suggestion) {
    const form = input.current?.form;
    if (!input.current || !form || !begun) return;
    const said = kind === "status" ? value : `"${label.replaceAll('"', " ")}"`;
    const term = begun.term ? `${begun.term}:${said}` : "";
    input.current.value = `${input.current.value.slice(0, begun.at)} ${term}`.trim();
    close();
    const state = new URLSearchParams();
    for (const [name, one] of new FormData(form))
      if (typeof one === "string" && one !== "") state.append(name, one);
    if (!begun.term && !state.getAll(kind).includes(value)) state.append(kind, value);
    router.push(`/?${state}`, { scroll: false });
  }

  function onKeyDown(event: KeyboardEvent) {
    // The words go off as they stand, and what was still to be suggested for them would lie over the answer.
    if (event.key === "Enter" && !items[active]) close();
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((active + step + items.length + 1) % (items.length + 1));
    else if (event.key === "Enter" && items[active]) take(items[active]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  }

  return (
    <div className="min-w-0 flex-[1_1_12rem]">
      <input
        className="h-8 w-full border-0 bg-transparent text-base/6 outline-0"
        ref={input}
        id="q"
        name="q"
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls="suggestions"
        aria-activedescendant={items[active] ? `suggestion-${active}` : undefined}
        aria-describedby={describedBy}
        defaultValue={typed}
        placeholder="Add words or person:, status:, from:"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
        onInput={(event) => look(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {/* Below the whole field: wherever the words stand in it beside the chips, all of the list is on the screen. */}
      <div
        id="suggestions"
        className="absolute top-[calc(100%+4px)] left-[-1.5px] z-5 w-[calc(100%+3px)] rounded-xs border border-ink bg-raised text-sm/6 lg:max-w-136"
        aria-label="Suggestions"
        role="listbox"
        hidden={!isOpen}
      >
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={`${item.kind}:${item.value}`}
            id={`suggestion-${index}`}
            className="flex min-h-10 cursor-pointer items-center gap-2.5 border-hair px-3 py-1 not-first:border-t hover:bg-hover aria-selected:bg-hover aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(item)}
          >
            {item.kind === "status" ? (
              <svg className="glyph" aria-hidden="true">
                <use href={`#g-${item.value}`} />
              </svg>
            ) : null}
            <span>{item.label}</span>
            {item.matched === item.label ? null : <span className="text-ink-3">{item.matched}</span>}
            <span className="ml-auto font-mono text-xs/6 text-ink-3">{item.kind}</span>
            <span className="min-w-10 text-right text-xs/6 text-ink-3 tabular-nums">
              {item.count.toLocaleString("en-GB")}
            </span>
          </div>
        ))}
      </div>
      <span className="sr-only" role="status">
        {isOpen ? numbered(items.length, "suggestion", "suggestions") : ""}
      </span>
    </div>
  );
}

/** Lines that are no claim: nothing was one of them before. */
const lines: readonly string[] = ["none", "open", "answered"] satisfies LineOnly[];
const isNoStatus = (style: string) => lines.includes(style);

/** What was found, for which part of the text. */
type Found = { items: Suggestion[]; begun: BegunName | null };
const none: Found = { items: [], begun: null };

/** For the first of the names that anything bears. */
async function suggestionsFor(names: BegunName[], signal: AbortSignal): Promise<Found> {
  for (const begun of names) {
    const answer = await fetch(`/api/v1/suggestions?${new URLSearchParams({ q: begun.name })}`, { signal });
    const { items: all = [] }: { items?: Suggestion[] } = answer.ok ? await answer.json() : {};
    const items = all.filter(
      ({ kind, value }) =>
        (begun.kinds?.includes(kind) ?? true) && !(begun.term === "was" && isNoStatus(value)),
    );
    if (items.length > 0) return { items, begun };
  }
  return none;
}
