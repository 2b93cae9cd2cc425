"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Colleague } from "@/domain/comments/mentions";
import type { DeskKind } from "@/domain/draft/subject";
import { AreaField } from "@/ui/desk/fields";
import { useSay } from "@/ui/desk/toast";
import { useCommand } from "../../../../use-command";

/** The field for one more comment. A name after @ puts it on the list of whoever bears it. */
export function Say(props: { kind: DeskKind; id: string; colleagues: readonly Colleague[] }) {
  const { kind, id, colleagues } = props;
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();
  const field = () => form.current?.querySelector("textarea") ?? null;

  async function comment() {
    if (text.trim() === "") return field()?.focus();
    setBusy(true);
    const answer = await send("comment", { kind, id, text }, { words: "Comment", lanes: [] });
    setBusy(false);
    // What was typed stays where it is until it is there.
    if (!answer.ok) return say({ words: answer.message, failed: true });
    setText("");
    say({ words: "Said to the desk" });
    router.refresh();
  }
  function mention({ name }: Colleague) {
    setText((before) => `${before}${before === "" || /\s$/.test(before) ? "" : " "}@${name} `);
    field()?.focus();
  }

  return (
    <form
      ref={form}
      className="dpform"
      onSubmit={(event) => {
        event.preventDefault();
        void comment();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void comment();
      }}
    >
      <AreaField label="Say something to the desk" plain rows={3} value={text} change={setText} />
      {colleagues.length > 0 ? (
        <p className="mentions">
          <span className="dim">To:</span>{" "}
          {colleagues.map((one) => (
            <button className="linkish" type="button" key={one.id} onClick={() => mention(one)}>
              @<bdi>{one.name}</bdi>
            </button>
          ))}
        </p>
      ) : null}
      <p className="folds__act">
        <button className="btn btn--primary" type="submit" disabled={busy}>
          Comment
        </button>
      </p>
    </form>
  );
}
