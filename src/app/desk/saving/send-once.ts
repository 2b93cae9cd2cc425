import { jsonOrNull } from "@/domain/json-or-null";
import type { CommandName, WrittenRequest } from "@/domain/outbox/desk-commands";
import { heardOf, isAnswerTo, type Received } from "@/domain/outbox/received";

/** What came back for one request, before anybody looks closer; null where nobody answers. */
export type Reply = { status: number; body: unknown };

/** Posts a document to a command. `json` is made beforehand: a fault in making it is no lost connection. */
export async function reach(
  command: CommandName,
  json: string,
  { signal, userId }: { signal: AbortSignal; userId?: string },
): Promise<Reply | null> {
  const headers = { "Content-Type": "application/json", ...(userId && { "X-Reportedly-As": userId }) };
  try {
    const response = await fetch(`/api/desk/${command}`, { method: "POST", headers, body: json, signal });
    return { status: response.status, body: jsonOrNull(await response.text()) };
  } catch (error) {
    // A TypeError of fetch is a network that is not there; a DOMException is the signal.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

/** Sends what is of no use later, and so is not kept: once. Null where nobody answers. */
export async function sendOnce<C extends "be-present" | "read-pasted">(
  command: C,
  request: WrittenRequest<C>,
  signal: AbortSignal,
): Promise<Received<C> | null> {
  const reply = await reach(command, JSON.stringify(request), { signal });
  const heard = reply && heardOf(command, reply.body);
  return heard && isAnswerTo(command, heard) ? heard.answer : null;
}
