import { z } from "zod";
import { fieldsOf, goOn, invalid } from "@/app/forms";
import { type Context, gated } from "@/app/gate";
import { removeSearch } from "@/commands/searches/remove-search";
import { renameSearch } from "@/commands/searches/rename-search";
import { write } from "@/commands/write";
import { SavedSearchForm } from "@/domain/saved-search";

const page = "/searches";

/** Gives one of one's own searches another name, or takes it away. Whose it is not hears that there is none. */
export const POST = gated(
  "account",
  async (request, viewer, { params }: Context) => {
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) return goOn(page, { page, code: "not-found" });
    const fields = await fieldsOf(request);
    const form = SavedSearchForm.safeParse(fields);
    // Which of the list's forms it was, and what was typed in it.
    const typed = { id: id.data, name: (fields.name ?? "").slice(0, 300) };
    if (!form.success) return goOn(page, { ...invalid(page, form.error, fields), typed });
    if (form.data.act === "rename") {
      const { name } = form.data;
      const written = await write((db) => renameSearch(db, viewer, id.data, name));
      const done = written.ok ? written.value : written;
      return goOn(page, done.ok ? { page, code: "search-renamed" } : { page, code: done.reason, typed });
    }
    const written = await write((db) => removeSearch(db, viewer, id.data));
    const done = written.ok ? written.value : written;
    if (!done.ok) return goOn(page, { page, code: done.reason });
    const { name, search, openedAt } = done.removed;
    return goOn(page, {
      page,
      code: "search-removed",
      typed: { name, search, openedAt: openedAt.toISOString() },
    });
  },
  { limit: 20_000 },
);
