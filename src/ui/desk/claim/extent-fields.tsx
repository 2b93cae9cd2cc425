"use client";

import { useState } from "react";
import { AtLeast } from "@/domain/claim";
import type { AttributionSnapshot } from "@/domain/dossier/snapshot";
import { FieldRow } from "../form/field-grid";
import { TextField, textOrNull } from "../form/fields";

type Extent = Pick<AttributionSnapshot, "identity" | "atLeast" | "part">;

/** How many speak, where nobody is named, and how much of the claim they say. */
export function ExtentFields(props: {
  said: Extent;
  change: (change: Partial<Pick<Extent, "atLeast" | "part">>, words: string) => void;
}) {
  const { said, change } = props;
  return (
    <FieldRow>
      {said.identity === "unnamed_group" || said.atLeast !== null ? (
        <HowMany value={said.atLeast} change={(atLeast) => change({ atLeast }, "How many at least")} />
      ) : null}
      <TextField
        label="Only in part"
        hint="What of the claim they say, where it is not all of it. It then counts for no more than that."
        value={said.part ?? ""}
        change={(text) => change({ part: textOrNull(text) }, "Only in part")}
      />
    </FieldRow>
  );
}

/** What is typed stands as it was typed, also on the way to a number. */
function HowMany({ value, change }: { value: number | null; change: (value: number | null) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? "" : String(value));
  const read = numberIn(shown);
  return (
    <TextField
      label="How many at least"
      hint="“Two officials”: 2. Empty where nothing tells."
      value={shown}
      fault={read.success ? null : "is a number from 2 on"}
      change={(text) => {
        const now = numberIn(text);
        setTyped(now.success ? null : text);
        if (now.success) change(now.data);
      }}
    />
  );
}

const numberIn = (text: string) => AtLeast.safeParse(text.trim() === "" ? null : Number(text));
