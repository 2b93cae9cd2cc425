import type { Metadata } from "next";
import { aboutNewsroom } from "@/queries/about-newsroom";
import { newsroomSettings } from "@/queries/desk/settings";
import { DeskSection } from "@/ui/desk/desk-section";
import { DeskHead } from "@/ui/desk/desk-shell";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { AboutWords } from "./about-words";
import { SecondLooks } from "./second-looks";

export const metadata: Metadata = { title: "Settings of the newsroom" };

export default async function Page() {
  await admitted("chief");
  const [settings, about] = await reading((db) => Promise.all([newsroomSettings(db), aboutNewsroom(db)]));
  return (
    <>
      <DeskHead title="Settings" />
      <DeskSection id="looks" title="A second look before publication">
        <SecondLooks settings={settings} />
      </DeskSection>
      <DeskSection id="about" title="What readers are told of you">
        <AboutWords about={about} />
      </DeskSection>
    </>
  );
}
