"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Colleague } from "@/domain/comments/mentions";
import type { DeskKind } from "@/domain/draft/subject";
import { buttonLook } from "@/ui/button-look";
import { FieldActions, FieldForm } from "@/ui/desk/form/field-grid";
import { AreaField } from "@/ui/desk/form/fields";
import { LinkButton } from "@/ui/desk/frame/link-button";
import { useSay } from "@/ui/desk/frame/toast";
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
    <FieldForm
      ref={form}
      className="mt-6"
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
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm/6">
          <span className="text-ink-3">To:</span>{" "}
          {colleagues.map((one) => (
            <LinkButton type="button" key={one.id} onClick={() => mention(one)}>
              @<bdi>{one.name}</bdi>
            </LinkButton>
          ))}
        </p>
      ) : null}
      <FieldActions>
        <button className={buttonLook("primary")} type="submit" disabled={busy}>
          Comment
        </button>
      </FieldActions>
    </FieldForm>
  );
}
