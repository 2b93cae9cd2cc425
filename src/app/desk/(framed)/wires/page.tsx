import type { Metadata } from "next";
import { readEnv } from "@/env";
import { workersAlive } from "@/queries/desk/incoming/jobs";
import { wireFiles } from "@/queries/desk/incoming/wires";
import { WiresView } from "@/ui/desk/incoming/wires-view";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { LookedAnew } from "../jobs/looked-anew";
import { SendWire } from "./send-wire";

export const metadata: Metadata = { title: "Wires" };

/** Files that agencies send: sending one, and those that came. */
export default async function Page() {
  await admitted("edit");
  const now = new Date();
  const [files, workers] = await reading((db) => Promise.all([wireFiles(db), workersAlive(db)]));
  const isUnderWay = workers > 0 && files.some(({ state }) => state === "waiting");
  return (
    <>
      {isUnderWay ? <LookedAnew /> : null}
      <WiresView files={files} now={now} workers={workers} hasFolder={readEnv().wiresFolder !== null}>
        <SendWire now={now.toISOString()} />
      </WiresView>
    </>
  );
}
