import { z } from "zod";

/**
 * What the desk's browser sends, one document a request. Every one carries the id of its action, made where it was
 * typed: a request that is sent again after a lost answer changes nothing and is answered as the first was.
 */
export const Action = z.uuid();
export const Id = z.string().min(1).max(40);
export const Reason = z.string().trim().min(1, "say why, in a few words").max(2_000);

/** What is read for the editor in its turn is known by this: by it they are told how far it is, and take it back. */
export const Ticket = z.uuid().optional();
