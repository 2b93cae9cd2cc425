import { headerRow } from "@/domain/sheet/cell-name";
import type { SheetPreview } from "@/domain/sheet/sheet-answer";
import { fieldLabel } from "@/domain/sheet/sheet-fields";
import { fateWords } from "@/domain/sheet/sheet-words";

const th = "border-b border-line px-2 py-1.5 text-left font-semibold whitespace-nowrap first:pl-0";
const td = "border-b border-hair px-2 py-1.5 align-top first:pl-0";

/** What is wrong with a file, cell by cell as the spreadsheet names them. */
export function SheetFaults({ preview: { faults, faultCount } }: { preview: SheetPreview }) {
  if (faultCount === 0) return null;
  return (
    <section aria-labelledby="sheet-faults">
      <h2 id="sheet-faults" className="mb-2 font-semibold text-refuted-ink">
        To be put right first
      </h2>
      <ul className="grid gap-1 text-sm/6 wrap-anywhere">
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {/\d/.test(path) && path !== headerRow ? <b className="tabular-nums">{path} </b> : null}
            <span dir="auto">{message}</span>
          </li>
        ))}
      </ul>
      {faultCount > faults.length ? (
        <p className="mt-1 text-sm text-ink-3">{`and ${(faultCount - faults.length).toLocaleString("en")} more`}</p>
      ) : null}
    </section>
  );
}

/** The first rows as they would be, each with what is done with it. */
export function SheetRows({ preview }: { preview: SheetPreview }) {
  const { kind, mapping, shown, rows } = preview;
  const fields = [...new Set(mapping)].filter((field) => field !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by the keyboard too
    <section aria-label="The first rows as they would be" tabIndex={0} className="relative overflow-x-auto">
      <table className="min-w-full text-sm/5">
        <caption className="pb-2 text-left text-ink-3">
          {rows > shown.length
            ? `The first ${shown.length} of ${rows.toLocaleString("en")} rows`
            : "The rows as they would be"}
        </caption>
        <thead>
          <tr>
            <th className={th} scope="col">
              Row
            </th>
            <th className={th} scope="col">
              What is done
            </th>
            {fields.map((field) => (
              <th key={field} className={th} scope="col">
                {fieldLabel(kind, field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, values, ...fate }) => (
            <tr key={row}>
              <th className={`${td} tabular-nums text-left font-normal text-ink-3`} scope="row">
                {row}
              </th>
              <td className={`${td} min-w-32 ${fate.does === "fault" ? "text-refuted-ink" : ""}`}>
                {fateWords(fate)}
              </td>
              {fields.map((field) => (
                <td key={field} className={`${td} min-w-32 max-w-80 wrap-anywhere`} dir="auto">
                  <span className="line-clamp-4">{values[field] ?? ""}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
