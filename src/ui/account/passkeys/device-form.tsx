"use client";

import { type ReactNode, useRef, useState } from "react";
import { FieldFault } from "../../field-parts";

/**
 * A form that a device answers first: a key is touched, a finger or a face is looked at. What it says is sent as the field `answer`, so
 * that all that comes after is a plain form.
 */
export function DeviceForm(props: {
  action: string;
  className?: string;
  /** Asks the device. What it rejects with is told in words. */
  askDevice: () => Promise<object>;
  children: ReactNode;
}) {
  const { action, className, askDevice, children } = props;
  const answer = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "asking" | { fault: string }>("idle");
  async function ask(form: HTMLFormElement) {
    setState("asking");
    try {
      const said = await askDevice();
      if (answer.current) answer.current.value = JSON.stringify(said);
      form.submit();
    } catch (refused) {
      console.info("The device gave no passkey.", refused);
      setState({ fault: faultOf(refused) });
    }
  }
  return (
    <form
      className={className}
      action={action}
      method="post"
      aria-busy={state === "asking"}
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== "asking") void ask(event.currentTarget);
      }}
    >
      <input type="hidden" name="answer" ref={answer} />
      {children}
      <div role="status" className="text-sm text-ink-2">
        {state === "asking" ? "Your device asks you now." : null}
      </div>
      {typeof state === "object" ? <FieldFault>{state.fault}</FieldFault> : null}
    </form>
  );
}

/** What browsers call the ways in which it comes to nothing (WebAuthn Level 3, 5.1.3 and 5.1.4). */
function faultOf(refused: unknown): string {
  switch (refused instanceof Error ? refused.name : "") {
    case "InvalidStateError":
      return "That device has one of your passkeys already.";
    case "NotAllowedError":
    case "AbortError":
      return "It was called off, or took too long. Nothing was changed: try again.";
    case "TypeError":
      return "This site does not answer just now. Try again in a moment.";
    default:
      return "This browser or device makes no passkeys.";
  }
}
