import { isSilence } from "./attribution-meaning";
import { saidHref } from "./attribution-pages";
import { grouped } from "./change/grouped";
import type { ClaimRecord } from "./claim";
import type { StoryPage } from "./pages";
import { refusedTo, voiceKey } from "./sourcing/speaker";
import { sourceName } from "./timeline/entry-of";
import type { Status } from "./vocabulary";

/** Who was asked by `asOf` and would not say, each speaker once for each way of not saying, in words of their own where they would not say one thing: about what, and to whom. */
export function declinedOf(
  claims: readonly { record: ClaimRecord; status: Status }[],
  asOf: Date,
): StoryPage["declined"] {
  const declined = new Map<string, StoryPage["declined"][number]>();
  for (const { record, status } of claims) {
    for (const said of record.attributions) {
      if (!isSilence(said.stance) || said.publishedAt > asOf) continue;
      const last = { id: said.id, ...refusedTo(said), href: saidHref(record, said.id) };
      const key = `${voiceKey(said) ?? said.id}/${said.stance}/${last.words ?? ""}`;
      const about = { ...last, claimId: record.id, text: record.text, status, at: said.publishedAt };
      declined.set(key, {
        ...last,
        who: said.source.entity,
        name: sourceName(said),
        how: said.stance,
        question: null,
        about: [...(declined.get(key)?.about ?? []), about],
      });
    }
  }
  return [...declined.values()];
}

type Declined = StoryPage["declined"][number];

/** The claims by the refusal beside which they stand: what one article tells once was not put to somebody about each. */
export function byRefusal({ about }: Pick<Declined, "about">): Declined["about"][] {
  return [
    ...grouped(about, ({ askedBy, toldIn, words, at }) =>
      JSON.stringify([askedBy, toldIn, words, at.getTime()]),
    ).values(),
  ];
}
