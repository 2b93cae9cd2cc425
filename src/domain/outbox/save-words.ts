import { numbered } from "../status/wording";
import type { Outbox } from "./outbox";

/** Whether requests are answered just now, and if not, why. */
export type Connection = "good" | "no-connection" | "server-troubled" | "signed-out";

/** Where the work of this page stands. */
export type Saving = {
  outbox: Outbox;
  connection: Connection;
  /** When the server last said "saved" to this page (ISO); null before the first time. */
  savedAt: string | null;
  /** False where what waits is in this page's memory alone. */
  isOnDevice: boolean;
};

/** The mark beside the words: a disc, a dotted ring, a ring, a square. */
export type SaveMark = "saved" | "busy" | "off" | "bad";
export type SaveWords = { mark: SaveMark; words: string };

/** Where the work stands, in words. `clock` writes an instant as the reader's clock has it ("14:32"). */
export function saveWords(saving: Saving, clock: (instant: string) => string): SaveWords {
  const { outbox, connection, savedAt, isOnDevice } = saving;
  const [conflict] = outbox.conflicts;
  if (conflict)
    return {
      mark: "bad",
      words: `Changed meanwhile${conflict.current.by ? ` by ${conflict.current.by}` : ""}: choose`,
    };
  const [refused] = outbox.refused;
  if (refused) return { mark: "bad", words: `Not saved. ${refused.request.words}: ${refused.why}` };
  const waiting = outbox.requests.length;
  const where = isOnDevice ? "kept on this device" : "in this page alone: leave it open";
  const kept = waiting === 0 ? "" : `: ${numbered(waiting, "change", "changes")} ${where}`;
  switch (connection) {
    case "signed-out":
      return {
        mark: "off",
        words: `Signed out: sign in again, your work is ${isOnDevice ? "kept here" : where}`,
      };
    case "no-connection":
      return { mark: "off", words: `No connection${kept}` };
    case "server-troubled":
      return { mark: "off", words: `The server does not answer${kept}` };
    case "good":
      break;
    default: {
      const unknown: never = connection;
      return unknown;
    }
  }
  if (waiting > 0) return { mark: "busy", words: isOnDevice ? "Saving…" : "Saving… leave this page open" };
  return { mark: "saved", words: savedAt === null ? "All saved" : `Saved ${clock(savedAt)}` };
}
