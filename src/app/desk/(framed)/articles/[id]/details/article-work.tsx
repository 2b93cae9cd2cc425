"use client";

import type { ArticleDesk } from "@/domain/draft/desk-pages";
import type { Withdrawal } from "@/domain/withdrawal";
import { EntityPicker } from "@/ui/desk/entity/entity-picker";
import { FieldGrid } from "@/ui/desk/form/field-grid";
import { TextField, textOrNull } from "@/ui/desk/form/fields";
import { DeskColumns } from "@/ui/desk/frame/desk-columns";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { DeskHead } from "@/ui/desk/frame/desk-shell";
import { WireNote } from "@/ui/desk/incoming/wire-note";
import { Link } from "@/ui/link";
import { ConflictOf } from "../../../../conflict";
import { MoveToStory } from "../../../../move-to-story";
import { useDocument } from "../../../../saving/use-document";
import { SubjectLinks } from "../../../../subject-links";
import { TakenDown } from "../../../../take-down";
import { useEditing } from "../../../../use-editing";
import { useEntities } from "../../../../use-entities";
import { CorrectArticle } from "./correct-article";
import { Watching } from "./watching";

/** What is held of an article: its title, outlet and address are put right here, its day and its text below. */
export function ArticleWork(props: {
  desk: ArticleDesk;
  comments: number;
  withdrawal: Withdrawal | null;
  /** An instant, ISO 8601. */
  now: string;
}) {
  const { desk, comments, withdrawal, now } = props;
  const document = useDocument(desk.subject);
  const { content, edit, act } = useEditing(document);
  const { entities } = useEntities(desk.entities);
  const { id, published } = document;
  const outlet = entities.nameOf(content.outletId);
  return (
    <>
      <DeskHead
        kicker={desk.own.map((story) => (
          <Link key={story.id} href={`/desk/stories/${story.id}`}>
            {story.headline}
          </Link>
        ))}
        title={content.title || "An article without a title"}
      >
        <Link href={`/desk/articles/${id}`}>Tagging</Link>
        <SubjectLinks
          kind="article"
          id={id}
          document={document}
          withdrawal={withdrawal}
          comments={comments}
          reader={published ? `/articles/${id}` : null}
          publishedWith={desk.own}
        />
      </DeskHead>
      {withdrawal ? <TakenDown withdrawal={withdrawal} /> : null}
      <ConflictOf document={document} nameOf={(one) => entities.nameOf(one)?.name ?? null} />
      <DeskColumns>
        <div>
          <DeskSection id="held" title="What is held of it">
            <FieldGrid>
              <TextField
                label="Title"
                value={content.title}
                change={(title) => edit((article) => ({ ...article, title }), "Title")}
              />
              <EntityPicker
                label="Outlet"
                value={outlet ? { id: content.outletId, name: outlet.name } : null}
                find={entities.find}
                kind="organization"
                choose={(one) =>
                  one && act((article) => ({ ...article, outletId: one.id }), `By ${one.name}`)
                }
              />
              <TextField
                label="Address"
                type="url"
                value={content.url ?? ""}
                change={(url) => edit((article) => ({ ...article, url: textOrNull(url) }), "Address")}
              />
              <TextField
                label="Author"
                value={content.author ?? ""}
                change={(author) => edit((article) => ({ ...article, author: textOrNull(author) }), "Author")}
              />
            </FieldGrid>
            <p className="text-ink-3">
              Readers see what you change here once a story with this article is published.
            </p>
          </DeskSection>
          <CorrectArticle id={id} content={content} />
        </div>
        <div>
          {desk.wire === null ? null : (
            <DeskSection id="wire" title="What its wire says">
              <WireNote wire={desk.wire} now={new Date(now)} />
            </DeskSection>
          )}
          {content.url === null ? null : <Watching id={id} watch={desk.watch} />}
          <MoveToStory kind="article" id={id} from={desk.own} stories={desk.stories} />
        </div>
      </DeskColumns>
    </>
  );
}
