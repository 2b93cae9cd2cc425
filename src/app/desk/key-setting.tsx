"use client";

import { CheckField } from "@/ui/desk/form/fields";
import { useSay } from "@/ui/desk/frame/toast";
import { useSingleKeys } from "./use-single-keys";

/** Whether single keys do something, kept on this device: it is about the hands and the voice of whoever sits here. */
export function KeySetting() {
  const [on, setSingleKeys] = useSingleKeys();
  const say = useSay();
  return (
    <CheckField
      label="Single keys do something: N, J, K, ?"
      hint="Turn them off where speech input or a resting hand sets them off. Keys with Ctrl go on working."
      checked={on}
      change={(next) => {
        if (!setSingleKeys(next))
          return say({ words: "This browser keeps nothing: the keys stay on.", failed: true });
        say({ words: next ? "Single keys are on" : "Single keys are off" });
      }}
    />
  );
}
