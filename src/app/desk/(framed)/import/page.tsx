import type { Metadata } from "next";
import { sheetImports } from "@/queries/desk/incoming/sheet-imports";
import { storiesInWork } from "@/queries/desk/story/stories";
import { ImportsView } from "@/ui/desk/incoming/imports-view";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { BringSheet } from "./bring-sheet";
import { TakeImportBack } from "./take-import-back";

export const metadata: Metadata = { title: "Spreadsheets" };

/** Spreadsheets on their way in, and those that came in. */
export default async function Page() {
  await admitted("edit");
  const [stories, imports] = await reading((db) => Promise.all([storiesInWork(db), sheetImports(db)]));
  return (
    <ImportsView imports={imports} act={(one) => <TakeImportBack one={one} />}>
      <BringSheet stories={stories.map(({ id, headline }) => ({ id, headline }))} />
    </ImportsView>
  );
}
