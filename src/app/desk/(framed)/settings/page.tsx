import type { Metadata } from "next";
import { newsroomSettings } from "@/queries/desk/settings";
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
      <section aria-labelledby="looks-h" className="dpsec">
        <h2 id="looks-h" className="sech">
          A second look before publication
        </h2>
        <SecondLooks settings={settings} />
      </section>
    </>
  );
}
