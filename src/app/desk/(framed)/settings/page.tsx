import type { Metadata } from "next";
import { newsroomSettings } from "@/queries/desk/settings";
import { DeskSection } from "@/ui/desk/desk-section";
import { DeskHead } from "@/ui/desk/desk-shell";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { SecondLooks } from "./second-looks";

export const metadata: Metadata = { title: "Settings of the newsroom" };

export default async function Page() {
  await admitted("chief");
  const settings = await reading(newsroomSettings);
  return (
    <>
      <DeskHead title="Settings" />
      <DeskSection id="looks" title="A second look before publication">
        <SecondLooks settings={settings} />
      </DeskSection>
    </>
  );
}
