"use client";

import { useId, useRef, useState } from "react";
import { collisionsOf, withChoices } from "@/domain/draft/resolve-collisions";
import type { Collision } from "@/domain/draft/three-way";
import type { Conflict } from "@/domain/outbox/outbox";
import { buttonLook } from "../../button-look";
import { ChangedWords } from "./changed-words";
import { SidesActions, SidesForm, SidesHead, sidesAbreast } from "./sides";

type SideBySideProps = {
  conflict: Conflict;
  /** The name of a field by its path ("attributions.t-1.groundRules"), as the form has it. */
  label: (path: string) => string;
  /** A value that is no text, in words. */
  words: (value: unknown, path: string) => string;
  /** The content to go on with; null takes theirs as it is. */
  resolve: (content: unknown | null) => void;
};

/** Both versions of each field that two people changed, to choose from or to write a third. Nothing typed is lost. */
export function SideBySide({ conflict, label, words, resolve }: SideBySideProps) {
  const heading = useId();
  const chosen = useRef(new Map<string, unknown>());
  const collisions = collisionsOf(conflict);
  const who = conflict.current.by || "somebody else";
  return (
    <SidesForm
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        resolve(withChoices(conflict, chosen.current));
      }}
    >
      <SidesHead id={heading} tabIndex={-1}>
        Changed meanwhile by {who}
      </SidesHead>
      <p className="text-ink-3">
        What you typed is kept. Choose for each field; everything else has been joined already.
      </p>
      {collisions.map((collision) => (
        <Sides
          key={collision.path}
          collision={collision}
          label={label(collision.path)}
          words={(value) => words(value, collision.path)}
          who={who}
          choose={(value) => chosen.current.set(collision.path, value)}
        />
      ))}
      <SidesActions>
        <button className={buttonLook("primary")} type="submit">
          Save what I chose
        </button>
        <button className={buttonLook()} type="button" onClick={() => resolve(null)}>
          Take all of theirs
        </button>
      </SidesActions>
    </SidesForm>
  );
}

type SidesProps = {
  collision: Collision;
  label: string;
  words: (value: unknown) => string;
  who: string;
  choose: (value: unknown) => void;
};

function Sides({ collision, label, words, who, choose }: SidesProps) {
  const name = useId();
  const { base, theirs, mine } = collision;
  const [third, setThird] = useState(typeof mine === "string" ? mine : null);
  const [picked, setPicked] = useState<"mine" | "theirs" | "third" | null>(null);
  const said = (value: unknown) => (typeof value === "string" ? value : words(value));
  const pick = (side: "mine" | "theirs" | "third", value: unknown) => {
    setPicked(side);
    choose(value);
  };
  // Typing goes on in the form behind: what is chosen as mine is what stands there now.
  if (picked === "mine") choose(mine);
  return (
    <fieldset className={sidesAbreast}>
      <legend className="pt-3 font-semibold">{label}</legend>
      <label>
        <span>
          <input type="radio" name={name} required onChange={() => pick("mine", mine)} /> Mine
        </span>
        <ChangedWords before={said(base)} after={said(mine)} />
      </label>
      <label>
        <span>
          <input type="radio" name={name} required onChange={() => pick("theirs", theirs)} /> By {who}
        </span>
        <ChangedWords before={said(base)} after={said(theirs)} />
      </label>
      {third === null ? null : (
        <div className="col-span-full">
          <label>
            <input
              type="radio"
              name={name}
              required
              checked={picked === "third"}
              onChange={() => pick("third", third)}
            />{" "}
            Write a third
          </label>
          <textarea
            className="mt-1 block w-full rounded-xs border border-line bg-raised hover:bg-raised px-2.5 py-1 font-serif text-md/5.75"
            rows={2}
            aria-label={`${label}, a third version`}
            value={third}
            onChange={(event) => {
              setThird(event.target.value);
              pick("third", event.target.value);
            }}
          />
        </div>
      )}
    </fieldset>
  );
}
