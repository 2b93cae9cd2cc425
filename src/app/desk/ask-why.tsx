"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { Input } from "@/ui/field-parts";

/** A button that opens to one line for a reason. What it does is `act`'s; it closes where that answers true. */
export function AskWhy(props: {
  /** The button that opens it, and what it is called where its words alone do not tell. */
  opens: string;
  label?: string;
  /** What the reason is for, and how one begins. */
  why: string;
  placeholder: string;
  sends: string;
  act: (why: string) => Promise<boolean>;
  /** Stands beside the button while it is closed. */
  children?: ReactNode;
}) {
  const { opens, label, why, placeholder, sends, act, children } = props;
  const [isOpen, setOpen] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("why")).trim();
    if (reason !== "" && (await act(reason))) setOpen(false);
  }

  if (!isOpen)
    return (
      <>
        <button
          className={buttonLook("plain", "quiet")}
          type="button"
          aria-label={label}
          onClick={() => setOpen(true)}
        >
          {opens}
        </button>
        {children}
      </>
    );
  return (
    <form className="flex grow basis-full flex-wrap items-end gap-3" onSubmit={send}>
      <label className="grow basis-56">
        <span className="sr-only">{why}</span>
        <Input name="why" required maxLength={2000} placeholder={placeholder} autoFocus />
      </label>
      <button className={buttonLook("plain", "quiet")} type="submit">
        {sends}
      </button>
      <button className={buttonLook("plain", "quiet")} type="button" onClick={() => setOpen(false)}>
        Cancel
      </button>
    </form>
  );
}
