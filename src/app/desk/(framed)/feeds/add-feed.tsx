"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { TextField } from "@/ui/desk/form/fields";
import { isTypedAddress } from "@/ui/desk/form/web-address";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand } from "../../use-command";

const noAddress = "is no address of a feed or a page";

/** Follows a feed by its address, or by that of a page, which names its feed in its head. */
export function AddFeed() {
  const [url, setUrl] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function add(event: FormEvent) {
    event.preventDefault();
    const typed = url.trim();
    const address = /^[a-z][a-z+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    // What browsers take for a host no server does.
    if (!isTypedAddress(address)) return setFault(noAddress);
    setBusy(true);
    setFault(null);
    const answer = await send(
      "add-feed",
      { url: new URL(address).href },
      { words: `Follow ${typed}`, lanes: [] },
    );
    setBusy(false);
    if (!answer.ok && answer.reason === "invalid") return setFault(noAddress);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    setUrl("");
    say({ words: `Looked for at ${typed}` });
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void add(event)} noValidate>
      <TextField
        label="Address"
        hint="Of a feed (RSS, Atom, JSON Feed), or of a page of the site that has one."
        value={url}
        change={(value) => {
          setUrl(value);
          setFault(null);
        }}
        fault={fault}
        type="url"
      />
      <button className={`${buttonLook("primary")} mt-3`} type="submit" disabled={busy}>
        Follow it
      </button>
    </form>
  );
}
