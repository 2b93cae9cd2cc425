import { z } from "zod";
import type { OldEncoding } from "../article/old-encodings";
import { encodingNames } from "../article/old-encodings";
import { storableText } from "../storable-text";
import type { Mapping } from "./guess-columns";
import { mostOfSheet } from "./sheet-answer";
import { SheetKind } from "./sheet-kind";

/**
 * What is asked of a spreadsheet beside its bytes, as the parts of an address: the file itself is the body, as it is. `columns`
 * has the field of each column in order, with commas between; an empty one is left out.
 */
const Asked = z.strictObject({
  do: z.enum(["look", "import"]),
  action: z.uuid(),
  name: z.string().trim().min(1).max(255).transform(storableText),
  kind: SheetKind.optional(),
  columns: z
    .string()
    .max(4_000)
    .regex(/^[A-Za-z,]*$/)
    .transform((text): Mapping => text.split(",").map((field) => field || null))
    .refine((mapping) => mapping.length <= mostOfSheet.columns)
    .optional(),
  letters: z.enum(encodingNames as [OldEncoding, ...OldEncoding[]]).optional(),
  // Excel takes 31 letters; others take more.
  sheet: z.string().min(1).max(200).optional(),
  story: z.string().min(1).max(40).optional(),
});
export type SheetRequest = z.output<typeof Asked>;

/** Reads the parts of such an address; null where one of them is none. */
export function readSheetRequest(params: URLSearchParams): SheetRequest | null {
  return Asked.safeParse(Object.fromEntries(params)).data ?? null;
}

/** The address at which that is asked. What is not said is left to be found. */
export function sheetAddress(asked: {
  do: SheetRequest["do"];
  action: string;
  name: string;
  kind: SheetKind | null;
  mapping: Mapping | null;
  letters: string | null;
  sheet: string | null;
  story: string | null;
}): string {
  const { mapping, ...rest } = asked;
  const said = { ...rest, columns: mapping?.map((field) => field ?? "").join(",") ?? null };
  const params = Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return `/api/desk/sheets?${new URLSearchParams(params)}`;
}
