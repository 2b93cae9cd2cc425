"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { likelyKind } from "@/domain/entity/likely-kind";
import { isCommonNoun } from "@/domain/language/common-nouns";
import { plainName } from "@/domain/plain-name";
import type { KnownEntity } from "@/domain/suggestion/tagging-page";
import type { EntityKind } from "@/domain/vocabulary";
import { FieldFault, FieldLabel, Input } from "../../field-parts";
import { useAwake } from "../frame/use-awake";

export type FindEntities = (words: string) => Promise<KnownEntity[]>;
export type CreateEntity = (kind: EntityKind, name: string) => Promise<KnownEntity | null>;

type Choice = { known: KnownEntity } | { create: EntityKind };

/**
 * A field that finds a person or an organization by any of their names, in any script, and makes one that is not on
 * record yet (WAI-ARIA's combobox with a list). The best of those on record is what Enter takes, also after one press of
 * the arrow that leads into the list; a new one is only ever made by going to it, to which Enter leads where nobody is found.
 * What is typed and not chosen changes nothing: Escape puts back what stood.
 */
export function EntityPicker(props: {
  label: string;
  value: { id: string; name: string } | null;
  find: FindEntities;
  create?: CreateEntity;
  /** Which kinds to offer; both where it is left out. */
  kind?: EntityKind;
  choose: (entity: KnownEntity | null) => void;
  /** What else there is to tell of one that is found. */
  noteOf?: (entity: KnownEntity) => string | null;
  /** Empties itself after a choice, to take the next. */
  adds?: boolean;
  className?: string;
}) {
  const { label, value, find, create, kind, choose, noteOf, adds = false, className = "" } = props;
  const id = useId();
  const isAwake = useAwake();
  const [typed, setTyped] = useState<string | null>(null);
  const [{ found, foundFor }, setFound] = useState<{ found: KnownEntity[]; foundFor: string }>(nobody);
  /** What the arrows have led to; null while they have not. It stays so when others are found before it. */
  const [at, setAt] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(0);
  /** Words after which Enter was pressed before it was known who bears them. */
  const entered = useRef<string | null>(null);

  const words = typed?.trim() ?? "";
  useEffect(() => {
    setAt(null);
    if (words === "") return setFound(nobody);
    const turn = ++asked.current;
    const timer = setTimeout(() => {
      find(words).then(
        (items) => {
          if (turn !== asked.current) return;
          const fitting = bestFirst(
            items.filter((one) => kind === undefined || one.kind === kind),
            words,
          ).slice(0, 8);
          setFound({ found: fitting, foundFor: words });
          setFailed(false);
          const [best] = fitting;
          // Nobody is taken unseen who is only spelled nearly so.
          if (entered.current === words && best && isCalled(best, words))
            void taking.current({ known: best });
          else if (entered.current === words && !best) leading.current();
          entered.current = null;
        },
        () => turn === asked.current && setFailed(true),
      );
    }, 120);
    return () => clearTimeout(timer);
  }, [words, find, kind]);

  const isOpen = words !== "";
  // "The company" is no name, so nobody is made of it.
  const isNoName = create !== undefined && isCommonNoun(words);
  const makes: EntityKind[] = create && !isNoName ? (kind ? [kind] : kindsFor(words)) : [];
  const choices: Choice[] = isOpen
    ? [...found.map((known) => ({ known })), ...makes.map((one) => ({ create: one }))]
    : [];

  async function take(choice: Choice | undefined) {
    if (!choice) return;
    const entity = "known" in choice ? choice.known : await create?.(choice.create, words);
    if (!entity) return setFailed(true);
    setTyped(null);
    choose(entity);
  }
  const taking = useRef(take);
  taking.current = take;
  /** Leads to the new one that it would be, for another Enter to make. */
  function leadToNew(): void {
    const [first] = makes;
    if (first !== undefined) setAt(first);
  }
  const leading = useRef(leadToNew);
  leading.current = leadToNew;
  const ledTo = at === null ? -1 : choices.findIndex((choice) => keyOf(choice) === at);
  const active = ledTo < 0 && found.length > 0 ? 0 : ledTo;

  function onKey(event: KeyboardEvent) {
    if (event.key === "Escape" && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
    if (!isOpen || choices.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const down = event.key === "ArrowDown";
      const into = down ? 0 : choices.length - 1;
      const next = ledTo < 0 ? into : (ledTo + (down ? 1 : -1) + choices.length) % choices.length;
      setAt(keyOf(choices[next]!));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (at === null && foundFor !== words) entered.current = words;
      else if (active < 0) leadToNew();
      else void take(choices[active]);
    }
  }

  return (
    <div className={`relative ${className}`}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <Input
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        readOnly={!isAwake}
        placeholder={adds ? "Add by name" : "Nobody chosen"}
        value={typed ?? (adds ? "" : (value?.name ?? ""))}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === "" && !adds && value) choose(null);
        }}
        onKeyDown={onKey}
        // What stands there is a choice, not a text to be mended: the next letter takes its place.
        onClick={({ currentTarget }) => typed === null && currentTarget.select()}
        onBlur={() => {
          setTyped(null);
          setFailed(false);
        }}
      />
      <div
        className="absolute inset-x-0 top-[calc(100%+2px)] z-8 max-h-80 overflow-auto rounded-xs border border-ink bg-paper text-sm"
        id={`${id}-list`}
        role="listbox"
        aria-label="Names found"
        hidden={!isOpen}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as a combobox does
          <div
            key={keyOf(choice)}
            className="flex cursor-pointer flex-wrap gap-x-3 px-2.5 py-1.5 aria-selected:bg-hover aria-selected:shadow-[inset_3px_0_0_var(--color-ink)]"
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void take(choice)}
          >
            {"known" in choice ? (
              <>
                <span>
                  <bdi>{choice.known.name}</bdi>
                </span>
                <span className="text-ink-3">
                  {[
                    choice.known.kind,
                    otherName(choice.known, words),
                    choice.known.description,
                    noteOf?.(choice.known),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </>
            ) : (
              <span>
                New {choice.create}: <strong>{words}</strong>
              </span>
            )}
          </div>
        ))}
      </div>
      {isNoName && found.length === 0 ? (
        <p className="text-sm/6 text-ink-3" role="status">
          “{words}” is no name. Choose whom it means, or describe them.
        </p>
      ) : null}
      {failed ? (
        <FieldFault>The names cannot be asked for just now. What you typed is still here.</FieldFault>
      ) : null}
    </div>
  );
}

const nobody: { found: KnownEntity[]; foundFor: string } = { found: [], foundFor: "" };

/** Those who bear these very words as a name, then the others as they were found. */
function bestFirst(items: readonly KnownEntity[], words: string): KnownEntity[] {
  const asked = plainName(words);
  const bears = ({ names }: KnownEntity) => names.some(({ text }) => plainName(text) === asked);
  return [...items.filter(bears), ...items.filter((one) => !bears(one))];
}

const keyOf = (choice: Choice): string => ("known" in choice ? choice.known.id : choice.create);

/** Whether these words are in one of the names, in whatever case and accents. */
function isCalled({ names }: KnownEntity, words: string): boolean {
  const asked = plainName(words);
  return names.some(({ text }) => ` ${plainName(text)}`.includes(` ${asked}`));
}

function kindsFor(words: string): EntityKind[] {
  return likelyKind(words) === "person" ? ["person", "organization"] : ["organization", "person"];
}

/** The name by which it was found, where that is not the one that is shown. */
function otherName(entity: KnownEntity, words: string): string | null {
  const typed = words.toLowerCase();
  if (entity.name.toLowerCase().includes(typed)) return null;
  return entity.names.find(({ text }) => text.toLowerCase().includes(typed))?.text ?? null;
}
