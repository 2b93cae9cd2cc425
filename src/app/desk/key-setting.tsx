"use client";

import { useEffect, useState } from "react";
import { useSay } from "@/ui/desk/did-line";
import { CheckField } from "@/ui/desk/fields";
import { setSingleKeys, singleKeys } from "./single-keys";

/** Whether single keys do something, kept on this device: it is about the hands and the voice of whoever sits here. */
export function KeySetting() {
  const [on, setOn] = useState(true);
  const say = useSay();
  useEffect(() => setOn(singleKeys()), []);
  return (
    <CheckField
      label="Single keys do something: N, J, K, ?"
      hint="Turn them off where speech input or a resting hand sets them off. Keys with Ctrl go on working."
      checked={on}
      change={(next) => {
        if (!setSingleKeys(next))
          return say({ words: "This browser keeps nothing: the keys stay on.", failed: true });
        setOn(next);
        say({ words: next ? "Single keys are on" : "Single keys are off" });
      }}
    />
  );
}
