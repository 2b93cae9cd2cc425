"use client";

import type { ReactNode } from "react";
import type { Denial } from "@/domain/suggestion/wording/correction";
import type { Proximity } from "@/domain/vocabulary";
import { Cancel, Choices, intoChoices, toDigit } from "./choices";
import { Dialog } from "./dialog";

// What the words of an attribution do to the claim that they are joined to, asked where nobody can tell it from them.

const corrections = ["against", "both", "instead"] as const;

/** A correction counts against what it corrects and for what it says instead: which of the two this claim is, nobody guesses. */
export function CorrectionDialog(props: {
  claim: string;
  /** Whether who speaks has said so in that claim: then they take it back, else they deny it. */
  takesBack: boolean;
  /** What they say instead, where that can be a claim of its own: "Nine trams were withdrawn." */
  own?: string | null;
  join: (as: (typeof corrections)[number]) => void;
  close: () => void;
}) {
  const { claim, takesBack, own = null, join, close } = props;
  const words = {
    both: `It corrects this, and “${own}” becomes a claim of its own`,
    against: takesBack
      ? "It corrects this: who said so takes it back"
      : "It corrects this: it counts against the claim, as denied by them",
    instead: "It says this instead: it counts for the claim",
  };
  return (
    <Dialog title="Corrects this, or says this instead?" close={close} keys={toDigit}>
      <p>
        The claim: <span dir="auto">“{claim}”</span>
      </p>
      <Choices
        items={corrections
          .filter((one) => one !== "both" || own !== null)
          .map((one) => ({ key: one, value: one, words: words[one] }))}
        choose={join}
      />
      <Cancel close={close} />
    </Dialog>
  );
}

const standings = {
  participant: "With standing: took part in it",
  eyewitness: "With standing: saw it",
  authority_over_record: "With standing: has authority over the record of it",
  second_hand: "Without standing: has it from others",
  unknown: "Not known",
} as const satisfies Partial<Record<Proximity, string>>;

/** A denial disputes a claim only from whoever has standing over it, and no words of an article say that: it is asked as it joins. */
export function StandingDialog(props: {
  claim: string;
  /** Who denies it, as the form has them. */
  who: string;
  /** Whether they deny it outright, or contest it short of that. */
  denies: boolean;
  choose: (proximity: keyof typeof standings) => void;
  close: () => void;
}) {
  const { claim, who, denies, choose, close } = props;
  const items = Object.keys(standings) as (keyof typeof standings)[];
  return (
    <Dialog title={`Has who ${denies ? "denies" : "contests"} it standing?`} close={close} keys={toDigit}>
      <p>
        The claim: <span dir="auto">“{claim}”</span>
      </p>
      <p>
        <bdi>{who}</bdi>{" "}
        {denies
          ? "denies it. With standing that makes it disputed; without, it is told beside the claim."
          : "contests it, short of a denial. With standing that makes it disputed where another says it with standing; else it is told beside the claim."}
      </p>
      <Choices
        items={items.map((one) => ({ key: one, value: one, words: standings[one] }))}
        choose={choose}
        first={items.indexOf("unknown")}
      />
      <Cancel close={close} />
    </Dialog>
  );
}

const denials = ["deny", "say"] as const;

/** Words that negate may deny a claim that says the contrary, or say a claim that is worded otherwise: nobody guesses which. */
export function DenialDialog(props: {
  claim: string;
  /** The words that are joined to it, or what they deny. */
  said: string;
  denied: boolean;
  /** Whether who speaks has said so in that claim: then they take it back. */
  takesBack: boolean;
  /** Denials of the claim: a body may take back what was denied in its name. */
  denials: readonly Denial[];
  takeBack: (denial: string) => void;
  /** Where the article says that it could not confirm the claim: whose words in it may be told so, each by who and in which words. */
  weaken: readonly { id: string; who: string; words: string; run: () => void }[];
  join: (as: (typeof denials)[number]) => void;
  close: () => void;
}) {
  const { claim, said, denied, takesBack, takeBack, join, close } = props;
  const words = {
    deny: takesBack
      ? "They deny it: who said so before takes it back"
      : "They deny it: it counts against the claim",
    say: "They say this: it counts for the claim",
  };
  return (
    <Dialog
      title="Do they say this, or deny it?"
      close={close}
      keys={(key) => toDigit(key) || intoChoices(key)}
    >
      <p>
        The claim: <span dir="auto">“{claim}”</span>
      </p>
      <p>
        {denied ? "What they deny:" : "Their words:"} <span dir="auto">“{said}”</span>
      </p>
      <Choices
        items={[
          ...props.weaken.map(({ id, who, words, run }) => ({
            key: `weaken ${id}`,
            value: run,
            words: (
              <>
                Neither: they could not confirm it. What <bdi>{who}</bdi> says here,{" "}
                <span dir="auto">“{words}”</span>, is told with those words
              </>
            ) as ReactNode,
          })),
          ...denials.map((one) => ({ key: one, value: () => join(one), words: words[one] as ReactNode })),
          ...props.denials.map(({ id, who }) => ({
            key: id,
            value: () => takeBack(id),
            words: (
              <>
                They take back a denial, that of <bdi>{who}</bdi>: it no longer counts against the claim
              </>
            ),
          })),
        ]}
        choose={(run) => run()}
        first={null}
      />
      <Cancel close={close} />
    </Dialog>
  );
}
