import type { AboutNewsroom } from "@/domain/publication/about";
import { OwnWords } from "./about/own-words";
import { BigHead, BigTitle, Dek } from "./big-head";
import { Link } from "./link";
import { type AsOf, href } from "./links";
import { SectionHead } from "./section-head";
import { Shell } from "./shell";
import { TermRow } from "./term-row";

/** What this site is, for somebody who came by a link and has never seen it. */
export function AboutView({ asOf, own }: { asOf: AsOf; own: AboutNewsroom }) {
  return (
    <Shell section={null} asOf={asOf} here="/about" className="pb-24 [&_section+section]:mt-14">
      <BigHead>
        <BigTitle>What this site is</BigTitle>
        <Dek>
          Reportedly follows news stories claim by claim. For each claim it keeps who says it, through whom it
          reached us, on what terms, and what it rests on; and it says what that makes of it: confirmed,
          reported, disputed, shown to be false. It takes no side and makes no news of its own.
        </Dek>
      </BigHead>
      <section aria-labelledby="how-h">
        <SectionHead id="how-h">How to read it</SectionHead>
        <dl>
          {parts.map(({ term, meaning, path, label }) => (
            <TermRow key={term} term={term}>
              {meaning} <Link href={href(path, { asOf })}>{label}</Link>.
            </TermRow>
          ))}
        </dl>
      </section>
      <OwnWords about={own} />
    </Shell>
  );
}

const parts: { term: string; meaning: string; path: string; label: string }[] = [
  {
    term: "A claim is one thing",
    meaning:
      "It is true or false, and somebody says it. It is credited to whoever says it, never to whoever denies it; who denies it stands beside.",
    path: "/",
    label: "All claims by when it happened",
  },
  {
    term: "A status is a rule",
    meaning:
      "No claim is marked by feel. Its status follows from what is on record by rules that anybody can check, and each claim shows which of them hold. Where an editor decides otherwise, the page says so, with the reason.",
    path: "/about/statuses",
    label: "The rules, with a worked example",
  },
  {
    term: "Silence is kept",
    meaning:
      "“Declined to comment” is on record as that. It confirms nothing and denies nothing. What the reporting says is not known stays an open question until somebody answers it.",
    path: "/stories",
    label: "The stories that are followed",
  },
  {
    term: "Every day can be seen",
    meaning:
      "Each page can be looked at as it stood on any day, and what changed between two days is listed with the reason. What was wrong is put right in the open; nothing is changed in what an earlier day shows.",
    path: "/about/statuses#day",
    label: "What an earlier day shows",
  },
  {
    term: "All of it can be taken away",
    meaning:
      "Search results as tables, stories as feeds, everything as JSON, without a key. A claim never leaves without its status.",
    path: "/api/v1/openapi.json",
    label: "The description for machines",
  },
];
