"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { TextField } from "@/ui/desk/form/fields";
import { isTypedAddress } from "@/ui/desk/form/web-address";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand } from "../../use-command";

const noAddress = "is no address of a list";
const noName = "is letters, digits and single dashes, like ofac";
const empty = { url: "", key: "ofac", title: "", authority: "" };

/** Has a sanction list by its address from now on. */
export function AddList() {
  const [typed, setTyped] = useState(empty);
  const [fault, setFault] = useState<{ at: string; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();
  const isOfac = typed.key.trim() === "ofac";
  const field = (name: keyof typeof empty) => ({
    value: typed[name],
    change: (value: string) => {
      setTyped((before) => ({ ...before, [name]: value }));
      setFault(null);
    },
    fault: fault?.at === name ? fault.words : null,
  });

  async function add(event: FormEvent) {
    event.preventDefault();
    const url = typed.url.trim();
    if (!isTypedAddress(url)) return setFault({ at: "url", words: noAddress });
    const key = typed.key.trim().toLowerCase();
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) return setFault({ at: "key", words: noName });
    setBusy(true);
    setFault(null);
    const { title, authority } = isOfac ? empty : typed;
    const answer = await send(
      "add-list",
      { url: new URL(url).href, key, title, authority },
      { words: `Have the list at ${url}`, lanes: [] },
    );
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    setTyped(empty);
    say({ words: `Asked for at ${url}` });
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void add(event)} noValidate className="grid gap-4">
      <TextField
        label="Address"
        hint="Of OFAC’s list as XML, or of one as FollowTheMoney, by lines."
        type="url"
        {...field("url")}
      />
      <TextField label="Short name" hint="What it is called in searches: ofac, eu, uk." {...field("key")} />
      {isOfac ? null : (
        <>
          <TextField label="Title" {...field("title")} />
          <TextField
            label="Who imposes the sanctions"
            hint="Where the list does not say so of each."
            {...field("authority")}
          />
        </>
      )}
      <p>
        <button className={buttonLook("primary")} type="submit" disabled={busy}>
          Have it
        </button>
      </p>
    </form>
  );
}
