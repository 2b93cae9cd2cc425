import { fieldsOf, goOn, invalid, unsuccessful } from "@/app/forms";
import { gated } from "@/app/gate";
import { noticePage } from "@/app/notice-page";
import { saveSearch } from "@/commands/searches/save-search";
import { write } from "@/commands/write";
import { rawParams } from "@/domain/address/params";
import { SaveSearchForm, searchText } from "@/domain/saved-search";

/** Keeps the search that a page of the timeline shows, and goes back to that page; or puts one back that was removed. */
export const POST = gated(
  "account",
  async (request, viewer) => {
    const fields = await fieldsOf(request);
    const form = SaveSearchForm.safeParse(fields);
    const asked = new URLSearchParams((fields.search ?? "").slice(0, 8_000));
    const search = searchText(rawParams(asked));
    const isListed = fields.back === "list";
    const page = isListed ? "/searches" : noticePage(search);
    // An address that cannot be read is no page to go back to.
    const back = search.ok && !isListed ? `/?${asked}` : page;
    if (!form.success) return goOn(back, invalid(page, form.error, fields));
    if (!search.ok) {
      const faults = search.faults.map(({ path, message }) => ({ field: path, message }));
      return goOn(back, { page, code: "invalid", faults });
    }
    const { name, openedAt } = form.data;
    const written = await write((db) =>
      saveSearch(db, viewer, { search: search.value, name, openedAt }, new Date()),
    );
    const done = written.ok ? written.value : written;
    if (!done.ok) return goOn(back, unsuccessful({ page, code: done.reason }, fields));
    return goOn(back, { page, code: done.renamed ? "search-renamed" : "search-saved" });
  },
  { limit: 40_000 },
);
