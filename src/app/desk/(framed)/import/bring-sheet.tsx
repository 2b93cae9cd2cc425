"use client";

import { SheetKind, sheetKindWords } from "@/domain/sheet/sheet-kind";
import { countWords } from "@/domain/sheet/sheet-words";
import { sentence } from "@/domain/status/wording";
import { buttonLook } from "@/ui/button-look";
import { SelectField } from "@/ui/desk/form/fields";
import { FileChoice } from "@/ui/desk/form/file-choice";
import { ColumnFields } from "@/ui/desk/sheet/column-fields";
import { SheetFaults, SheetRows } from "@/ui/desk/sheet/sheet-rows";
import { useSheet } from "./use-sheet";

const kinds = SheetKind.options.map((value) => ({ value, label: sentence(sheetKindWords[value].many) }));

/** Brings a spreadsheet in: a file is chosen, looked at with what would come of it, and brought in as drafts. */
export function BringSheet({ stories }: { stories: { id: string; headline: string }[] }) {
  const { file, asked, preview, busy, said, choose, say, bringIn } = useSheet();
  const isReady =
    preview !== null && preview.faultCount === 0 && preview.counts.made + preview.counts.joined > 0;
  return (
    <div className="grid gap-6">
      <FileChoice
        id="sheet-file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        name={file?.name ?? null}
        hint="CSV or .xlsx, up to 20,000 rows and 10 megabytes"
        isFirst={preview === null}
        choose={choose}
      />
      <p
        role={said?.failed ? "alert" : "status"}
        className={`empty:hidden ${said?.failed && busy === null ? "text-refuted-ink" : ""}`}
      >
        {busy ?? ([said?.words, preview ? countWords(preview) : null].filter(Boolean).join(" ") || null)}
      </p>
      {preview ? (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            {preview.sheets ? (
              <SelectField
                label="Sheet of the workbook"
                value={preview.sheets.read}
                options={preview.sheets.names.map((name) => ({ value: name, label: name }))}
                change={(sheet) => say({ sheet, kind: null, mapping: null })}
              />
            ) : null}
            <SelectField
              label="The rows are"
              value={preview.kind}
              options={kinds}
              change={(kind) => say({ kind, mapping: null })}
            />
            {preview.kind === "claims" ? (
              <SelectField
                label="Story that the claims are of"
                value={asked.story ?? ""}
                options={[
                  { value: "", label: "Choose one" },
                  ...stories.map(({ id, headline }) => ({ value: id, label: headline })),
                ]}
                change={(story) => say({ story: story || null })}
              />
            ) : null}
            {preview.letters ? (
              <SelectField
                label="Letters of the file"
                hint="It does not say in which it is written. Choose the line that reads right."
                value={preview.letters.isGuess ? "" : preview.letters.read}
                options={[
                  ...(preview.letters.isGuess ? [{ value: "", label: "Choose what reads right" }] : []),
                  ...preview.letters.choices,
                ]}
                change={(letters) => say({ letters: letters || null })}
              />
            ) : null}
          </div>
          <SheetFaults preview={preview} />
          <ColumnFields preview={preview} change={(mapping) => say({ kind: preview.kind, mapping })} />
          <SheetRows preview={preview} />
          <p>
            <button
              className={buttonLook("primary")}
              type="button"
              disabled={!isReady || busy !== null}
              onClick={bringIn}
            >
              Bring them in as drafts
            </button>
          </p>
        </>
      ) : null}
    </div>
  );
}
