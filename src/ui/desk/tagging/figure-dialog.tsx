"use client";

import type { AnotherFigure } from "@/domain/suggestion/wording/another-figure";
import { Cancel, Choices, intoChoices, toDigit } from "./choices";
import { Dialog } from "./dialog";

const ways = ["beside", "contests", "corrects", "same"] as const;

/** "16 were injured" joined to "14 were injured" would make somebody say the 14: what they do to it is asked, and theirs is kept beside it. */
export function FigureDialog(props: {
  claim: string;
  /** What they say, which becomes a claim of its own beside this one. */
  own: string;
  another: AnotherFigure;
  /** Whether both are of one story, where one can be told to contradict the other. */
  isBeside: boolean;
  /** Whether who speaks has said so in that claim: then they take it back with the other figure. */
  takesBack: boolean;
  join: (as: (typeof ways)[number]) => void;
  close: () => void;
}) {
  const { claim, own, another, isBeside, takesBack, join, close } = props;
  const theirs = `“${own}” becomes a claim of its own`;
  const words = {
    beside: `They speak of no other figure: ${theirs}${isBeside ? ", which contradicts this one" : ""}`,
    contests: `They contest this: it is told beside the claim as contested by them, and ${theirs}`,
    corrects: takesBack
      ? `They correct this: who said so takes it back, and ${theirs}`
      : `They correct this: it counts against the claim, as denied by them, and ${theirs}`,
    same: "They say the same all the same: it counts for the claim",
  };
  return (
    <Dialog
      title={`Says another ${another.kind}: ${another.said}, not ${another.claimed}?`}
      close={close}
      keys={(key) => toDigit(key) || intoChoices(key)}
    >
      <p>
        The claim: <span dir="auto">“{claim}”</span>
      </p>
      <p>
        Their words: <span dir="auto">“{own}”</span>
      </p>
      <Choices
        items={ways
          .filter((one) => one !== "contests" || !takesBack)
          .map((one) => ({ key: one, value: one, words: words[one] }))}
        choose={join}
        first={null}
      />
      <Cancel close={close} />
    </Dialog>
  );
}
