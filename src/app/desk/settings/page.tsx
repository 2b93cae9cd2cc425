import type { Metadata } from "next";
import { newsroomSettings } from "@/queries/desk/settings";
import { DeskHead } from "@/ui/desk/desk-shell";
import { admitted } from "../../gate";
import { reading } from "../../reading";
import { Framed } from "../framed";
import { SecondLooks } from "./second-looks";

export const metadata: Metadata = { title: "Settings of the newsroom" };

export default async function Page() {
  const viewer = await admitted("chief");
  const settings = await reading(newsroomSettings);
  return (
    <Framed viewer={viewer} section="settings">
      <DeskHead title="Settings" />
      <section aria-labelledby="looks-h" className="dpsec">
        <h2 id="looks-h" className="sech">
          A second look before publication
        </h2>
        <SecondLooks settings={settings} />
      </section>
    </Framed>
  );
}
