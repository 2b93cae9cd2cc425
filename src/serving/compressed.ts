import compression from "compression";
import type { Handle } from "./handle";

/** Compresses whatever is not compressed yet, as it goes out; JSON lines, the longest answer there is, among it. */
export function compressed(handle: Handle): Handle {
  const compress = compression({
    filter: (request, response) =>
      String(response.getHeader("content-type")).startsWith("application/jsonl") ||
      compression.filter(request, response),
  }) as unknown as (...args: [...Parameters<Handle>, next: () => void]) => void;
  return (request, response) =>
    new Promise((resolve, reject) =>
      compress(request, response, () => handle(request, response).then(resolve, reject)),
    );
}
