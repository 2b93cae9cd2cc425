"use client";

import type { QuestionSnapshot } from "@/domain/dossier/snapshot";
import { lineWord } from "@/domain/status/status-words";
import { StatusLabel } from "../../lines/status-label";
import { Link } from "../../link";
import { FieldGrid, FieldRow } from "../form/field-grid";
import { AreaField, SelectField, TextField, textOrNull } from "../form/fields";
import { FoldSummary, FoldTitle } from "../frame/fold-summary";
import type { Editing } from "../history/editing";
import { claimOptions } from "./claim-options";

/** Something that the reporting says is not known, and the claim that answered it since. */
export function QuestionFields(
  props: Editing<QuestionSnapshot> & { claims: readonly { id: string; text: string }[]; note: string },
) {
  const { content, edit, claims, note } = props;
  const options = [{ value: "", label: "None" }, ...claimOptions(claims)];
  return (
    <details className="border-b border-hair">
      <FoldSummary>
        <StatusLabel style="open">{lineWord("open")}</StatusLabel>
        <FoldTitle light>{content.text}</FoldTitle>
        <span className="text-ink-3">{note}</span>
      </FoldSummary>
      <FieldGrid className="pb-4">
        <AreaField
          label="What is not known"
          value={content.text}
          change={(text) => edit((question) => ({ ...question, text }), "Open question")}
        />
        <TextField
          label="Note"
          value={content.note ?? ""}
          change={(text) =>
            edit((question) => ({ ...question, note: textOrNull(text) }), "Note on an open question")
          }
        />
        <FieldRow>
          <SelectField
            label="It hangs on"
            value={content.aboutId ?? ""}
            options={options}
            change={(id) =>
              edit((question) => ({ ...question, aboutId: textOrNull(id) }), "What a question hangs on")
            }
          />
          <SelectField
            label="Answered by"
            value={content.answeredById ?? ""}
            options={options}
            change={(id) =>
              edit((question) => ({ ...question, answeredById: textOrNull(id) }), "Answer to a question")
            }
          />
        </FieldRow>
        <p>
          <Link href={`/desk/history/open_question/${content.id}`}>History of this question</Link>
        </p>
      </FieldGrid>
    </details>
  );
}
