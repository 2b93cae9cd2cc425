import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canBeName } from "@/domain/address/params";
import { commentCount } from "@/queries/desk/newsroom/comments";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { workbench } from "@/queries/desk/suggestion/workbench";
import { Masthead } from "@/ui/frame/masthead";
import { SkipLink } from "@/ui/frame/skip-link";
import { admitted } from "../../../gate";
import { nameIn, rawOf, reading, type SearchParams } from "../../../reading";
import { Refused } from "../../refused";
import { TaggingDesk } from "../../tagging/tagging-desk";

export const metadata: Metadata = { title: "Tagging" };

export default async function TaggingPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const viewer = await admitted("edit");
  const id = nameIn((await params).id);
  const now = new Date();
  const bench = await reading((db) => workbench(db, id, viewer, now));
  if (bench === null) notFound();
  const [join = ""] = (await rawOf(searchParams)).join ?? [];
  const joined = canBeName(join) ? await reading((db) => deskSubject(db, "claim", join)) : null;
  const comments = await reading((db) => commentCount(db, { kind: "article", id }));
  return (
    <div className="lg:grid lg:h-screen lg:grid-rows-[auto_minmax(0,1fr)] lg:overflow-hidden">
      <SkipLink to="#main">Skip to content</SkipLink>
      <Masthead section="desk" asOf={null} search wide />
      <main id="main" className="lg:grid lg:min-h-0 lg:grid-rows-[auto_minmax(0,1fr)_auto]">
        <TaggingDesk
          key={bench.versionId}
          workbench={bench}
          joining={joined && { claimId: joined.id, text: joined.content.text }}
          now={now.toISOString()}
          comments={comments}
          refused={
            bench.story ? (
              <Refused viewer={viewer} scopes={[{ kind: "story", id: bench.story.id }]} brief />
            ) : null
          }
        />
      </main>
    </div>
  );
}
