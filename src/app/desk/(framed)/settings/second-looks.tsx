"use client";

import { useState } from "react";
import type { NewsroomSettings } from "@/domain/publication/settings";
import { statusIn, statusWords } from "@/domain/status/status-words";
import { Status } from "@/domain/vocabulary";
import { FieldGrid } from "@/ui/desk/form/field-grid";
import { CheckField } from "@/ui/desk/form/fields";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand } from "../../use-command";

/** For which publications a chief looks first. Each change is in force at once, and can be taken back. */
export function SecondLooks({ settings }: { settings: NewsroomSettings }) {
  const [now, setNow] = useState(settings);
  const send = useCommand();
  const say = useSay();

  async function set(next: NewsroomSettings, words: string | null) {
    const before = now;
    setNow(next);
    const answer = await send("change-settings", next, { words: "Settings" });
    if (answer.ok) return say(words ? { words, takeBack: () => void set(before, null) } : null);
    setNow(before);
    say({ words: answer.message, failed: true });
  }

  const statuses = Status.options.filter((status) => status !== "unsourced" && status !== "refuted");
  return (
    <FieldGrid>
      <CheckField
        label="Everything"
        hint="Nothing reaches readers before a chief who did not ask for it has looked."
        checked={now.secondLookAll}
        change={(on) =>
          void set(
            { ...now, secondLookAll: on },
            on ? "A chief looks at everything first" : "No second look for everything",
          )
        }
      />
      <CheckField
        label="A claim that is confirmed on one unnamed source"
        hint="Where an editor decided “confirmed” and a single person without a name stands behind it."
        checked={now.secondLookUnnamed}
        change={(on) =>
          void set(
            { ...now, secondLookUnnamed: on },
            on
              ? "A chief looks first at what is confirmed on one unnamed source"
              : "No second look for one unnamed source",
          )
        }
      />
      <CheckField
        label="A claim that is shown to be false"
        hint="Every refutation, by evidence or by decision."
        checked={now.secondLookRefutation}
        change={(on) =>
          void set(
            { ...now, secondLookRefutation: on },
            on ? "A chief looks first at refutations" : "No second look for refutations",
          )
        }
      />
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-md font-semibold">A claim that would become</legend>
        {statuses.map((status) => (
          <CheckField
            key={status}
            label={statusWords[status].label}
            checked={now.secondLookStatuses.includes(status)}
            change={(on) =>
              void set(
                {
                  ...now,
                  secondLookStatuses: statuses.filter((one) =>
                    one === status ? on : now.secondLookStatuses.includes(one),
                  ),
                },
                on
                  ? `A chief looks first at what becomes ${statusIn(status)}`
                  : `No second look for what becomes ${statusIn(status)}`,
              )
            }
          />
        ))}
      </fieldset>
    </FieldGrid>
  );
}
