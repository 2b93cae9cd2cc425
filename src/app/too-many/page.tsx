import type { Metadata } from "next";
import { Shell } from "@/ui/shell";
import { LoadAgain } from "@/ui/states/load-again";
import { StatePage, StateText } from "@/ui/states/state-page";

export const metadata: Metadata = { title: "A little slower, please", robots: { index: false } };

/**
 * What an address is answered that has asked for more than its share (`src/serving/too-many.ts`), under the address of the
 * page that it asked for. Drawn once and given to everybody, so how long to wait is told in `Retry-After` alone.
 */
export default function Page() {
  return (
    <Shell section={null} asOf={null} here="/" search={false}>
      <StatePage title="A little slower, please" alert>
        <StateText>
          More was asked from your address than one may have worked out at once, so that everybody else is
          still answered. Nothing is lost: wait half a minute and load the page again. What others have just
          looked at is there at once.
        </StateText>
        <LoadAgain />
      </StatePage>
    </Shell>
  );
}
