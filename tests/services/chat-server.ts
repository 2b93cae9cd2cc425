import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Model } from "@/env";

type Answer = (request: http.IncomingMessage, response: http.ServerResponse, body: string) => void;

/** What was asked of a server: its path, its headers and its document. */
export type Heard = { path: string; headers: http.IncomingHttpHeaders; body: string };

/** A real server of this machine that speaks the chat-completions protocol, or fails to. `close` ends it with all that hangs on it. */
export async function chatServer(answer: Answer) {
  const heard: Heard[] = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      heard.push({ path: request.url ?? "", headers: request.headers, body });
      answer(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const model = (more: Partial<Model> = {}): Model => ({
    url: `http://127.0.0.1:${port}/v1/chat/completions`,
    ...{ name: "m-1", key: null, seconds: 20 },
    ...more,
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { heard, model, close };
}

/** Answers with a document as a model writes it. */
export const written =
  (content: unknown): Answer =>
  (_, response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end(
      JSON.stringify({
        id: "x",
        object: "chat.completion",
        choices: [
          {
            index: 0,
            finish_reason: "stop",
            message: {
              role: "assistant",
              content: typeof content === "string" ? content : JSON.stringify(content),
            },
          },
        ],
        usage: { total_tokens: 9 },
      }),
    );
