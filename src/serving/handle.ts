import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request; those of this room stand one before the other, and Next behind them all. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
