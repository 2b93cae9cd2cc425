import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { commentCount } from "@/queries/desk/comments";
import { workbench } from "@/queries/desk/workbench";
import { Masthead } from "@/ui/frame/masthead";
import { admitted } from "../../../gate";
import { nameIn, reading } from "../../../reading";
import { Refused } from "../../refused";
import { TaggingDesk } from "../../tagging/tagging-desk";

export const metadata: Metadata = { title: "Tagging" };

export default async function TaggingPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await admitted("edit");
  const id = nameIn((await params).id);
  const now = new Date();
  const bench = await reading((db) => workbench(db, id, viewer, now));
  if (bench === null) notFound();
  const comments = await reading((db) => commentCount(db, { kind: "article", id }));
  return (
    <div className="p-desk">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Masthead section="desk" asOf={null} search />
      <main id="main" className="desk">
        <TaggingDesk
          key={bench.versionId}
          workbench={bench}
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
