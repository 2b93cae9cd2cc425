"use client";

import { askLater } from "@/domain/article/pasted-form";
import type { StoryProposal } from "@/domain/article/story-proposal";
import { listed } from "@/domain/status/wording";
import { SelectField } from "@/ui/desk/form/fields";

/** Which story its claims go to, with what speaks for the one that is proposed. */
export function StoryChoice(props: {
  stories: readonly { id: string; headline: string }[];
  proposal: StoryProposal | null;
  value: string;
  change: (story: string) => void;
}) {
  const { stories, proposal, value, change } = props;
  return (
    <SelectField
      label="Its claims go to"
      hint={proposal && hintOf(proposal, value)}
      value={value}
      options={[
        { value: "", label: "A new story, with this title" },
        { value: askLater, label: "Ask when its first claim is saved" },
        ...stories.map(({ id, headline }) => ({ value: id, label: headline })),
      ]}
      change={change}
    />
  );
}

function hintOf(proposal: StoryProposal, value: string): string | null {
  if (proposal.kind === "story" && value === proposal.id)
    return `Proposed: this story has ${listed(proposal.names.slice(0, 3))} too. Choose another if it is not the one.`;
  if (proposal.kind === "unsure" && value === askLater)
    return "It may belong to a story that there is, and which is not certain. Choose it here, or be asked later.";
  return null;
}
