"use client";

import { useState } from "react";
import { FactorRole, factorRoleWords, needsFactor } from "@/domain/access/needs-factor";
import { FieldGrid } from "@/ui/desk/form/field-grid";
import { SelectField } from "@/ui/desk/form/fields";
import { useSay } from "@/ui/desk/frame/toast";
import { useViewer } from "@/ui/frame/viewer-context";
import { Link } from "@/ui/link";
import { useCommand } from "../../use-command";

/** Who needs a second factor. In force at once, and can be taken back by whoever has one. */
export function SecondFactor(props: { from: FactorRole | null; hasOwn: boolean }) {
  const [now, setNow] = useState(props.from);
  const send = useCommand();
  const say = useSay();
  const viewer = useViewer();

  async function set(from: FactorRole | null, isBack = false) {
    const before = now;
    setNow(from);
    const answer = await send("require-factor", { from }, { words: "Who needs a second factor" });
    if (!answer.ok) {
      setNow(before);
      return say({ words: answer.message, failed: true });
    }
    if (isBack) return say(null);
    const words =
      from === null ? "Nobody needs a second factor" : `${factorRoleWords[from]} need a second factor`;
    say({ words, takeBack: () => void set(before, true) });
  }

  // Whoever has none is shut out by their own choice with the next request: they are told before.
  const wouldBar = (from: FactorRole | null) =>
    viewer !== null && !props.hasOwn && needsFactor(viewer.role, from);
  const choices = FactorRole.options.filter((role) => role === now || !wouldBar(role));
  return (
    <FieldGrid>
      <SelectField
        label="Who needs one"
        hint="Besides the password they give a code that their phone shows. Whoever has none yet is led to set it up before the desk opens."
        value={now ?? "nobody"}
        options={[
          { value: "nobody" as const, label: "Nobody" },
          ...choices.map((role) => ({ value: role, label: factorRoleWords[role] })),
        ]}
        change={(value) => void set(value === "nobody" ? null : value)}
      />
      {choices.length < FactorRole.options.length ? (
        <p className="text-sm text-ink-2">
          <Link href="/account/second-factor?next=%2Fdesk%2Fsettings">Turn yours on first</Link>, to ask it of
          your own role.
        </p>
      ) : null}
    </FieldGrid>
  );
}
