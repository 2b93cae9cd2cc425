import type { Metadata } from "next";
import { factorFrom } from "@/accounts/second-factor/required";
import { newsroomSettings } from "@/queries/desk/newsroom/settings";
import { aboutNewsroom } from "@/queries/page/about-newsroom";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { DeskHead } from "@/ui/desk/frame/desk-shell";
import { attending } from "../../../attending";
import { admitted, session } from "../../../gate";
import { reading } from "../../../reading";
import { AboutWords } from "./about-words";
import { SecondFactor } from "./second-factor";
import { SecondLooks } from "./second-looks";

export const metadata: Metadata = { title: "Settings of the newsroom" };

export default async function Page() {
  await admitted("chief");
  const [settings, about] = await reading((db) => Promise.all([newsroomSettings(db), aboutNewsroom(db)]));
  const [from, own] = await Promise.all([attending(factorFrom), session()]);
  return (
    <>
      <DeskHead title="Settings" />
      <DeskSection id="looks" title="A second look before publication">
        <SecondLooks settings={settings} />
      </DeskSection>
      <DeskSection id="factor" title="A second factor to sign in">
        <SecondFactor from={from} hasOwn={own !== null && (own.hasFactor || own.passkeyId !== null)} />
      </DeskSection>
      <DeskSection id="about" title="What readers are told of you">
        <AboutWords about={about} />
      </DeskSection>
    </>
  );
}
