"use client";

import { useRouter } from "next/navigation";
import type { Assignable } from "@/domain/comments/discussion";
import type { Colleague } from "@/domain/comments/mentions";
import { FieldGrid } from "@/ui/desk/form/field-grid";
import { SelectField } from "@/ui/desk/form/fields";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand } from "../../../../use-command";

/** To whom an article or a story is given; a choice counts at once, and can be taken back. */
export function Assign(props: {
  kind: Assignable;
  id: string;
  colleagues: readonly Colleague[];
  to: string | null;
}) {
  const { kind, id, colleagues, to } = props;
  const send = useCommand();
  const say = useSay();
  const router = useRouter();
  const nameOf = (of: string | null) => colleagues.find((one) => one.id === of)?.name ?? "nobody";

  async function give(next: string | null, isBack = false) {
    const answer = await send("assign", { kind, id, to: next }, { words: "Who sees to it", lanes: [] });
    if (!answer.ok) return say({ words: answer.message, failed: true });
    say({ words: `Given to ${nameOf(next)}`, ...(!isBack && { takeBack: () => void give(to, true) }) });
    router.refresh();
  }

  return (
    <FieldGrid>
      <SelectField
        label="Who sees to it"
        value={to ?? ""}
        options={[
          { value: "", label: "Nobody" },
          ...colleagues.map(({ id: value, name }) => ({ value, label: name })),
        ]}
        change={(next) => void give(next === "" ? null : next)}
      />
    </FieldGrid>
  );
}
