import { seeChange } from "@/commands/desk/article/see-change";
import { write } from "@/commands/write";
import type { SeeChangeAnswer } from "@/domain/outbox/answers";
import type { Refused } from "@/domain/outbox/desk-commands";
import type { SeeChangeRequest } from "@/domain/outbox/requests";
import { newestText } from "@/queries/desk/article/newest-text";
import { read } from "@/queries/read";
import { aside } from "@/workers/aside";
import type { Means } from "./read-incoming";
import { readVersion } from "./read-version";
import type { Asker } from "./runs";

/** Takes the text that an article has at its source now: it is read for who says what first, aside, as a first text is. */
export async function takeChange(
  request: SeeChangeRequest,
  { viewer, at }: Asker,
): Promise<SeeChangeAnswer | Refused> {
  const asker = { who: viewer.id, ticket: request.action };
  const means: Means = { model: null, aside: (name, input) => aside(name, input, asker), read };
  const newest = request.seen ? await read((db) => newestText(db, request.change)) : null;
  const version = newest?.ok && newest.value ? await readVersion(newest.value, means) : null;
  // Suggestions have their places in that very text.
  const isSame = version !== null && newest?.ok && newest.value?.text === version.text;
  const done = await write((db) => seeChange(db, viewer, request, at, isSame ? version.read : null));
  return done.ok ? done.value : done;
}
