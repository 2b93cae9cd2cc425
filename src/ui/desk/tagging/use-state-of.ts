"use client";

import { useCallback, useRef, useState } from "react";

/**
 * State that belongs to one of those that a component shows one after the other: with the next it starts anew, while what
 * is drawn stays and only its words change. What is still set for an earlier one changes nothing.
 */
export function useStateOf<T>(of: string, initial: T): [value: T, set: (value: T) => void] {
  const [held, setHeld] = useState({ of, value: initial });
  const shown = useRef(of);
  shown.current = of;
  const set = useCallback(
    (value: T) => {
      if (shown.current === of) setHeld({ of, value });
    },
    [of],
  );
  return [held.of === of ? held.value : initial, set];
}
