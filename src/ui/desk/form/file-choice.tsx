"use client";

import { buttonLook } from "../../button-look";
import { useAwake } from "../frame/use-awake";

type Props = {
  id: string;
  /** What kinds of file are offered, as the attribute `accept` has them. */
  accept: string;
  /** The file that was chosen; null where none is. */
  name: string | null;
  /** What can be chosen and how long it may be, told until something is. */
  hint: string;
  /** Whether to choose one is still what is to be done. */
  isFirst: boolean;
  choose: (file: File) => void;
};

/** Chooses a file of the editor's own machine. */
export function FileChoice({ id, accept, name, hint, isFirst, choose }: Props) {
  const isAwake = useAwake();
  return (
    <div className="flex flex-wrap items-center gap-3 text-sm/6">
      <label
        className={`${buttonLook(isFirst ? "primary" : "plain")} has-[+input:focus-visible]:outline-2 has-[+input:focus-visible]:outline-offset-2 has-[+input:focus-visible]:outline-focus`}
        htmlFor={id}
      >
        {name ? "Choose another file" : "Choose a file"}
      </label>
      <input
        id={id}
        className="sr-only"
        type="file"
        disabled={!isAwake}
        accept={accept}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          // The same file, mended meanwhile, can be chosen again.
          event.target.value = "";
          if (chosen) choose(chosen);
        }}
      />
      <span className="min-w-0 text-ink-3 wrap-anywhere">{name ? <bdi>{name}</bdi> : hint}</span>
    </div>
  );
}
