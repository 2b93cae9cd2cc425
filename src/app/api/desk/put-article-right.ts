import type { StandsAnswer } from "@/domain/outbox/answers";
import type { Refused } from "@/domain/outbox/desk-commands";
import type { CorrectArticleRequest } from "@/domain/outbox/requests";
import { read } from "@/queries/read";
import { aside } from "@/workers/aside";
import { outcomeOf } from "./outcome-of";
import type { Means } from "./read-incoming";
import { readVersion } from "./read-version";
import type { Asker } from "./runs";

/** Puts an article right: a new version of its text is read for who says what first, aside, as a first text is. */
export async function putArticleRight(
  request: CorrectArticleRequest,
  { viewer, at }: Asker,
): Promise<StandsAnswer | Refused> {
  const { id, text } = request;
  const asker = { who: viewer.id, ticket: request.action };
  // By the rules alone: the newsroom's model is asked about what comes in.
  const means: Means = { model: null, aside: (name, input) => aside(name, input, asker), read };
  const version = text?.how === "version" ? await readVersion({ id, ...text }, means) : null;
  const whole = text && version ? { ...request, text: { ...text, text: version.text } } : request;
  return outcomeOf(
    await aside("correctArticle", { viewer, request: whole, read: version?.read ?? null, at }, asker),
  );
}
