"use client";

import { isRead } from "@/domain/article/language-of";
import type { PastedField } from "@/domain/article/pasted-form";
import { buttonLook } from "@/ui/button-look";
import { FieldRow } from "@/ui/desk/form/field-grid";
import { AreaField, SelectField, TextField } from "@/ui/desk/form/fields";
import { FormFault } from "@/ui/desk/form/form-fault";
import { DeskHead } from "@/ui/desk/frame/desk-shell";
import { SaveState } from "@/ui/desk/frame/save-state";
import { WhichQuestion } from "@/ui/desk/frame/which-question";
import { WireNote } from "@/ui/desk/incoming/wire-note";
import { Link } from "@/ui/link";
import { DoubtChoices } from "./doubt-choices";
import { Duplicates } from "./duplicates";
import { FetchPage } from "./fetch-page";
import { FileChooser } from "./file-chooser";
import { languageOptions } from "./language-options";
import { OtherDrafts } from "./other-drafts";
import { StoryChoice } from "./story-choice";
import { Taken } from "./taken";
import { type NewArticleProps, useNewArticle } from "./use-new-article";
import { Waiting } from "./waiting";

/** Paste, look over what was read, bring it in. Two key presses where all of it was read. */
export function NewArticle(props: NewArticleProps) {
  const article = useNewArticle(props);
  const { work, thrown, kept, duplicates, faults, which, busy, unread, change, bringIn } = article;
  const { form, doubts } = work;
  const text = (field: PastedField) => ({ value: form[field], change: change(field), fault: faults[field] });
  const doubted = (field: keyof typeof doubts) => {
    const open = doubts[field];
    if (!open) return text(field);
    return {
      ...text(field),
      hint: `Not certain. ${open.words}`,
      children: <DoubtChoices choices={open.choices} choose={change(field)} />,
    };
  };
  return (
    <>
      <DeskHead
        title="New article"
        note="Its attributions are read out as suggestions. Readers see none of it before you publish."
      />
      <form
        ref={article.element}
        className="grid gap-8 pb-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-14"
        onKeyDown={article.onKey}
        onSubmit={(event) => {
          event.preventDefault();
          void bringIn(false);
        }}
      >
        <div data-field="body" onPaste={article.paste}>
          <AreaField
            label="The article"
            rows={18}
            placeholder="Paste its text from the headline down, or its address alone to have it fetched."
            {...text("body")}
          />
          <FileChooser take={article.chooseFile} />
          <Taken parts={work.taken} unlisted={work.unlisted} putBack={article.putPartBack} />
        </div>
        <div className="grid content-start gap-4 [&_[role=status]]:min-h-6">
          <p role="status" className="text-ink-3">
            {article.note}
          </p>
          {props.item?.wire ? <WireNote wire={props.item.wire} now={new Date(props.now)} /> : null}
          {duplicates.length > 0 ? (
            <Duplicates duplicates={duplicates} busy={busy} anyway={() => void bringIn(true)} />
          ) : null}
          <div data-field="title">
            <AreaField label="Title" {...doubted("title")} />
          </div>
          <FieldRow>
            <div data-field="outlet">
              <TextField label="Outlet" {...doubted("outlet")} />
            </div>
            <div data-field="publishedAt">
              <TextField label="Published" placeholder="2018-01-30" {...doubted("publishedAt")} />
            </div>
          </FieldRow>
          {which ? (
            <WhichQuestion
              which={which}
              busy={busy}
              choose={(id) => void article.chooseOutlet(which, id)}
              leave={null}
            />
          ) : null}
          <TextField label="Author" {...text("author")} />
          <div data-field="url">
            <TextField
              label="Address"
              hint="The page can be fetched from there; pasting its text always works. The address finds what is held already."
              {...text("url")}
            />
            <FetchPage
              address={form.url}
              fetching={article.fetching}
              fetchPage={article.fetchFrom}
              take={article.takePage}
              leave={article.leaveFetching}
            />
          </div>
          <SelectField
            label="Language of the text"
            {...(!isRead(form.language) && {
              hint: "Who says what is read out of English only: here you mark the words by hand, and everything else works as ever.",
            })}
            value={form.language}
            options={languageOptions(form.language)}
            change={change("language")}
          />
          <StoryChoice
            stories={props.stories}
            proposal={article.proposal}
            value={form.story}
            change={change("story")}
          />
          <FormFault>{article.failure}</FormFault>
          <Waiting ticket={article.ticket} />
          {unread ? (
            <div role="alert">
              <p>
                The article is in, but what is said in it could not be read in time. Mark its words by hand,
                or have it read again.
              </p>
              <p className="flex flex-wrap gap-2">
                <button
                  className={buttonLook("primary")}
                  type="button"
                  onClick={() => void article.open(unread, form)}
                >
                  Open it
                </button>
                <button
                  className={buttonLook()}
                  type="button"
                  disabled={busy}
                  onClick={() => void bringIn(true)}
                >
                  Read it again
                </button>
              </p>
            </div>
          ) : null}
          <p className="flex flex-wrap gap-2">
            <button className={buttonLook("primary")} type="submit" disabled={busy}>
              {busy ? "Bringing it in…" : "Bring it in"} <kbd>Ctrl Enter</kbd>
            </button>
            {thrown ? (
              <button className={buttonLook()} type="button" onClick={() => article.putBack(thrown)}>
                Put it back
              </button>
            ) : kept.words ? (
              <button className={buttonLook()} type="button" disabled={busy} onClick={article.throwAway}>
                Throw it away
              </button>
            ) : null}
            <Link className={buttonLook()} href="/desk">
              {kept.words ? "Go on later" : "Cancel"}
            </Link>
          </p>
          {kept.words ? (
            <>
              <SaveState {...kept.words} />
              <p>
                <button
                  className={buttonLook("plain", "quiet")}
                  type="button"
                  disabled={busy}
                  onClick={() => void kept.another()}
                >
                  Keep it and begin another
                </button>
              </p>
            </>
          ) : null}
          <OtherDrafts
            drafts={kept.others}
            goOn={(key) => void kept.goOn(key)}
            drop={kept.drop}
            putBack={kept.putBack}
          />
        </div>
      </form>
    </>
  );
}
