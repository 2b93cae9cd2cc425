import http from "node:http";
import https from "node:https";
import { z } from "zod";
import { jsonOrNull } from "@/domain/json-or-null";
import type { ModelFault } from "@/domain/suggestion/by-model/model-reading";
import { type Proposals, proposalsIn } from "@/domain/suggestion/by-model/proposal";
import type { Model } from "@/env";
import { promptFor } from "./model-prompt";

export type ModelAnswer = ({ ok: true } & Proposals) | { ok: false; fault: ModelFault };

/** An answer that is longer is not read to its end, in bytes. */
const longest = 1_000_000;

const Completion = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })]).rest(z.unknown()),
});

/**
 * Asks the newsroom's model who says what in a text, `until` a point of time (ms). The address is the newsroom's own setting, so it
 * may be one of this machine; nobody is followed from there to another, and nothing but a plain answer of bounded length is
 * read. Never throws for what the other end does.
 */
export async function askModel({
  model,
  text,
  until,
}: {
  model: Model;
  text: string;
  until: number;
}): Promise<ModelAnswer> {
  const body = JSON.stringify({
    model: model.name,
    messages: promptFor(text),
    temperature: 0,
    stream: false,
    response_format: { type: "json_object" },
  });
  const reply = await post(model, body, until - Date.now());
  if (!reply.ok) return reply;
  const completion = Completion.safeParse(jsonOrNull(reply.text));
  const found = completion.success ? proposalsIn(completion.data.choices[0].message.content) : null;
  return found === null ? { ok: false, fault: "unreadable" } : { ok: true, ...found };
}

type Reply = { ok: true; text: string } | { ok: false; fault: ModelFault };

/** One request on a connection of its own. Node's plain client goes to no other address, whatever it is answered. */
function post({ url, key }: Model, body: string, patience: number): Promise<Reply> {
  if (patience <= 0) return Promise.resolve({ ok: false, fault: "too_slow" });
  return new Promise((resolve) => {
    const { request } = url.startsWith("https:") ? https : http;
    const asked = request(url, {
      method: "POST",
      agent: false,
      headers: {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
        Accept: "application/json",
        "Accept-Encoding": "identity",
        ...(key !== null && { Authorization: `Bearer ${key}` }),
      },
    });
    const end = (reply: Reply) => {
      clearTimeout(timer);
      resolve(reply);
      asked.destroy();
    };
    // All of it counts, not only the silence: an answer that drips is as late as none.
    const timer = setTimeout(() => end({ ok: false, fault: "too_slow" }), patience);
    asked.on("error", () => end({ ok: false, fault: "unreachable" }));
    asked.on("response", (answer) => {
      answer.on("error", () => end({ ok: false, fault: "unreachable" }));
      if (answer.statusCode !== 200 || isPacked(answer)) return end({ ok: false, fault: "refused" });
      const chunks: Buffer[] = [];
      let length = 0;
      answer.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length > longest) end({ ok: false, fault: "too_much" });
        else chunks.push(chunk);
      });
      answer.on("end", () => end({ ok: true, text: Buffer.concat(chunks).toString("utf8") }));
    });
    asked.end(body);
  });
}

/** What is packed may be any length once it is unpacked. */
const isPacked = ({ headers }: http.IncomingMessage) =>
  !/^(?:|identity)$/i.test(headers["content-encoding"] ?? "");
