"use client";

import { useRef, useState } from "react";
import { emptyWork, type PastedField, type PastedForm, type PastedWork } from "@/domain/article/pasted-form";

/** Something that was done to the form at once, and can be taken back at once. */
type Step = { before: PastedWork; after: PastedForm; words: string };

/** The new article that is worked on, and the steps that lead back. `keep` is given all that it becomes. */
export function useWork(keep: (work: PastedWork) => void) {
  const [work, setWork] = useState<PastedWork>(emptyWork);
  /** What was thrown away, as long as nothing else is begun. */
  const [thrown, setThrown] = useState<PastedWork | null>(null);
  const latest = useRef(work);
  const steps = useRef<Step[]>([]);

  /** What stands in the form, from now on and on this device. */
  function become(change: Partial<PastedWork>): void {
    latest.current = { ...latest.current, ...change };
    setWork(latest.current);
    setThrown(null);
    keep(latest.current);
  }
  return {
    work,
    thrown,
    /** The work as it is by now, also before it is drawn. */
    latest,
    become,
    /** What is kept already stands in the form; there is no way back to before it. */
    begin: (found: PastedWork) => {
      latest.current = found;
      steps.current = [];
      setWork(found);
    },
    /** The same as `become`, as one step that Ctrl+Z takes back. */
    step: (words: string, change: Partial<PastedWork>) => {
      const before = latest.current;
      become(change);
      steps.current.push({ before, after: latest.current.form, words });
    },
    /** Takes the last step back where nothing was typed since, and answers its words; of what was typed, the browser sees to it. */
    takeBack: (): string | null => {
      const last = steps.current.at(-1);
      const now = latest.current.form;
      const stands =
        last && Object.entries(last.after).every(([field, value]) => now[field as PastedField] === value);
      if (!last || !stands) return null;
      steps.current.pop();
      become(last.before);
      return last.words;
    },
    throwAway: () => {
      const before = latest.current;
      steps.current = [];
      become(emptyWork);
      setThrown(before);
    },
  };
}
