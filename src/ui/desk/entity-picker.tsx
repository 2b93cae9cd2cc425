"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { KnownEntity } from "@/domain/desk/workbench";
import type { EntityKind } from "@/domain/vocabulary";

export type FindEntities = (words: string) => Promise<KnownEntity[]>;
export type CreateEntity = (kind: EntityKind, name: string) => Promise<KnownEntity | null>;

type Choice = { known: KnownEntity } | { create: EntityKind };

/**
 * A field that finds a person or an organization by any of their names, in any script, and makes one that is not on
 * record yet (WAI-ARIA's combobox with a list). What is typed and not chosen changes nothing: Escape puts back what stood.
 */
export function EntityPicker(props: {
  label: string;
  value: { id: string; name: string } | null;
  find: FindEntities;
  create?: CreateEntity;
  /** Which kinds to offer; both where it is left out. */
  kind?: EntityKind;
  choose: (entity: KnownEntity | null) => void;
  /** Empties itself after a choice, to take the next. */
  adds?: boolean;
}) {
  const { label, value, find, create, kind, choose, adds = false } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<KnownEntity[]>([]);
  const [at, setAt] = useState(0);
  const [failed, setFailed] = useState(false);
  const asked = useRef(0);

  const words = typed?.trim() ?? "";
  useEffect(() => {
    if (words === "") return setFound([]);
    const turn = ++asked.current;
    const timer = setTimeout(() => {
      find(words).then(
        (items) => {
          if (turn !== asked.current) return;
          setFound(items.filter((one) => kind === undefined || one.kind === kind).slice(0, 8));
          setFailed(false);
          setAt(0);
        },
        () => turn === asked.current && setFailed(true),
      );
    }, 120);
    return () => clearTimeout(timer);
  }, [words, find, kind]);

  const isOpen = words !== "";
  const makes: EntityKind[] = create ? (kind ? [kind] : ["person", "organization"]) : [];
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

  function onKey(event: KeyboardEvent) {
    if (event.key === "Escape" && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
    if (!isOpen || choices.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((at + step + choices.length) % choices.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      void take(choices[at]);
    }
  }

  return (
    <div className="f picker">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && choices.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={adds ? "Add by name" : "Nobody chosen"}
        value={typed ?? (adds ? "" : (value?.name ?? ""))}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === "" && !adds && value) choose(null);
        }}
        onKeyDown={onKey}
        onBlur={() => {
          setTyped(null);
          setFailed(false);
        }}
      />
      <div
        className="picker__list"
        id={`${id}-list`}
        role="listbox"
        aria-label="Names found"
        hidden={!isOpen}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as a combobox does
          <div
            key={"known" in choice ? choice.known.id : choice.create}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void take(choice)}
          >
            {"known" in choice ? (
              <>
                <span>{choice.known.name}</span>
                <span className="dim">
                  {[otherName(choice.known, words), choice.known.description].filter(Boolean).join(" · ")}
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
      {failed ? (
        <p className="f__e" role="alert">
          The names cannot be asked for just now. What you typed is still here.
        </p>
      ) : null}
    </div>
  );
}

/** The name by which it was found, where that is not the one that is shown. */
function otherName(entity: KnownEntity, words: string): string | null {
  const typed = words.toLowerCase();
  if (entity.name.toLowerCase().includes(typed)) return null;
  return entity.names.find(({ text }) => text.toLowerCase().includes(typed))?.text ?? null;
}
