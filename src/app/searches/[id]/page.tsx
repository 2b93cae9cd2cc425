import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { openSearch } from "@/commands/searches/open-search";
import { write } from "@/commands/write";
import { readSearch } from "@/domain/saved-search";
import { admitted } from "../../gate";

type Props = { params: Promise<{ id: string }> };

/** Leads on to what a saved search finds, and notes that it was looked at: what is there now is not new any more. */
export default async function Page({ params }: Props) {
  const viewer = await admitted("account");
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const now = new Date();
  const opened = await write((db) => openSearch(db, viewer, id.data, now));
  // A database that went away since the proxy looked, for error.tsx to offer another try.
  if (!opened.ok) throw new Error(opened.reason);
  if (opened.value === null) notFound();
  redirect(readSearch(opened.value, now).ok ? `/?${opened.value}` : "/searches");
}
