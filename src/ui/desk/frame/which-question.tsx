"use client";

import { type KeyboardEvent, useId, useState } from "react";
import type { Namesake, WhichOne } from "@/domain/entity/which-one";
import { dayWords } from "@/domain/time/date-words";
import { buttonLook } from "../../button-look";
import { FieldFault } from "../../field-parts";
import { SidesActions, SidesHead, SidesSection } from "../history/sides";

/**
 * Asks whom of several a name means, each shown with what tells them apart. Nobody is chosen beforehand, and a key alone
 * saves nothing: a digit or an arrow chooses, Enter saves.
 */
export function WhichQuestion(props: {
  which: WhichOne;
  /** The id of who was chosen; null for somebody who is not on record yet. */
  choose: (id: string | null) => void;
  /** Null where the question stays until it is answered or what it is about is changed. */
  leave: (() => void) | null;
  busy?: boolean;
}) {
  const { which, choose, leave, busy = false } = props;
  const { kind, name, bearers } = which;
  const heading = useId();
  const group = useId();
  const [picked, setPicked] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const choices = [...bearers.map(({ id }) => id), somebodyElse];

  function answer() {
    if (picked === null) return setIsMissing(true);
    if (!busy) choose(picked === somebodyElse ? null : picked);
  }
  function onKey(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    const mine = digit !== undefined || event.key === "Enter" || (event.key === "Escape" && leave !== null);
    if (!mine || (event.key === "Enter" && !(event.target as HTMLElement).matches("input"))) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return leave?.();
    if (event.key === "Enter") return answer();
    setPicked(digit ?? null);
    const at = choices.indexOf(digit ?? "");
    event.currentTarget.querySelectorAll<HTMLElement>("input[type=radio]")[at]?.focus();
  }

  return (
    <SidesSection aria-labelledby={heading} data-which="" onKeyDown={onKey}>
      <SidesHead id={heading} tabIndex={-1}>
        Which <bdi>{name}</bdi>?
      </SidesHead>
      <p className="text-ink-3">
        {bearers.length} on record bear this name. Nothing is saved before you choose.
      </p>
      <fieldset className="pt-2" aria-labelledby={heading}>
        {bearers.map((one, index) => (
          <label className={choice} key={one.id}>
            <input
              type="radio"
              name={group}
              checked={picked === one.id}
              onChange={() => setPicked(one.id)}
              data-first={index === 0 || undefined}
            />
            <span>
              <kbd>{index + 1}</kbd> <ToldApart one={one} />
            </span>
          </label>
        ))}
        <label className={choice}>
          <input
            type="radio"
            name={group}
            checked={picked === somebodyElse}
            onChange={() => setPicked(somebodyElse)}
          />
          <span>
            <kbd>{bearers.length + 1}</kbd> Somebody else: a new {kind} of this name
          </span>
        </label>
      </fieldset>
      {isMissing && picked === null ? <FieldFault>Choose one of them, or somebody else.</FieldFault> : null}
      <SidesActions>
        <button className={buttonLook("primary")} type="button" disabled={busy} onClick={answer}>
          Save with this one
        </button>
        {leave ? (
          <button className={buttonLook()} type="button" onClick={leave}>
            Leave it open
          </button>
        ) : null}
      </SidesActions>
    </SidesSection>
  );
}

const somebodyElse = "somebody else";
const choice =
  "grid min-h-11 cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-baseline gap-3 border-t border-hair p-2 " +
  "wrap-anywhere has-checked:bg-hover hover:bg-hover";

function ToldApart({ one }: { one: Namesake }) {
  const { slug, name, description, posts, lastSaid, published } = one;
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>{" "}
      <span className="text-ink-3">
        {slug}
        {published ? "" : ", at the desk"}
      </span>
      {description ? <span className="block">{description}</span> : null}
      {posts.length > 0 ? <span className="block">{posts.join("; ")}</span> : null}
      {lastSaid ? (
        <span className="block text-ink-3" dir="auto">
          Last said, {dayWords(new Date(lastSaid.at))}: {lastSaid.words}
        </span>
      ) : null}
      {!description && posts.length === 0 && !lastSaid ? (
        <span className="block text-ink-3">Nothing more is known of this one.</span>
      ) : null}
    </>
  );
}
