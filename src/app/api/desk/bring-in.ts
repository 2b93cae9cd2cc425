import type { NewArticleAnswer } from "@/domain/outbox/answers";
import type { Refused } from "@/domain/outbox/desk-commands";
import type { NewArticleRequest } from "@/domain/outbox/requests";
import { readEnv } from "@/env";
import { read } from "@/queries/read";
import { aside } from "@/workers/aside";
import { outcomeOf } from "./outcome-of";
import { type Means, readIncoming } from "./read-incoming";
import type { Asker } from "./runs";
import { notRead, unread } from "./unread";

/** Brings an article in: what is costly about it is read first, aside. */
export async function bringIn(
  request: NewArticleRequest,
  { viewer, at }: Asker,
): Promise<NewArticleAnswer | Refused> {
  const asker = { who: viewer.id, ticket: request.ticket ?? request.action };
  const { model } = readEnv();
  const means = { model, aside: ((name, input) => aside(name, input, asker)) as Means["aside"], read };
  const found = await readIncoming(request, means);
  if (!found.ok) return "words" in found ? unread("text", found.words) : notRead(found);
  const brought = { request, ...found.incoming };
  return outcomeOf(await aside("bringIn", { viewer, brought, at }, asker));
}
