"use client";

import type { QuestionSnapshot } from "@/domain/dossier/snapshot";
import { lineWord } from "@/domain/status/status-words";
import { StatusLabel } from "../lines/status-label";
import { Link } from "../link";
import { claimOptions } from "./claim-options";
import type { Editing } from "./editing";
import { AreaField, SelectField, TextField, textOrNull } from "./fields";

/** Something that the reporting says is not known, and the claim that answered it since. */
export function QuestionFields(
  props: Editing<QuestionSnapshot> & { claims: readonly { id: string; text: string }[]; note: string },
) {
  const { content, edit, claims, note } = props;
  const options = [{ value: "", label: "None" }, ...claimOptions(claims)];
  return (
    <details className="questionfold">
      <summary>
        <StatusLabel style="open">{lineWord("open")}</StatusLabel>
        <span className="folds__t">{content.text}</span>
        <span className="dim">{note}</span>
      </summary>
      <div className="dpform">
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
        <div className="frow">
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
        </div>
        <p>
          <Link href={`/desk/history/open_question/${content.id}`}>History of this question</Link>
        </p>
      </div>
    </details>
  );
}
