"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand } from "../use-command";

type Send = ReturnType<typeof useCommand>;

/**
 * The buttons of a line in a list of the desk. `act` sends one command, says what was done and has the page drawn anew; none is
 * pressed while another is under way. `of` is read out behind a button's label, since every line has the same.
 */
export function useRowActs(of: string) {
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function act(
    sending: (send: Send) => Promise<{ ok: true } | { ok: false; message: string }>,
    done: { words: string; takeBack?: () => void } | null,
  ) {
    setBusy(true);
    const answer = await sending(send);
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    if (done) say(done);
    router.refresh();
  }
  const button = (label: string, press: () => Promise<void>) => (
    <button
      className={buttonLook("plain", "quiet")}
      type="button"
      disabled={busy}
      onClick={() => void press()}
    >
      {label}
      <span className="sr-only"> {of}</span>
    </button>
  );
  return { busy, act, button };
}
