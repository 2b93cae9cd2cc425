import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** What the provider says of somebody, by the name that they sign in with there. */
export type People = Record<string, Record<string, unknown>>;

export const client = { id: "newsroom", secret: "a secret of the newsroom and its provider" };

type Instead = (request: IncomingMessage, response: ServerResponse) => boolean;

export type TestProvider = Awaited<ReturnType<typeof openProvider>>;

/** A certified provider (oidc-provider) on loopback, with its own pages to sign in on; any password will do there. */
export async function openProvider(people: People, house: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${house}/api/account/openid/back`],
        post_logout_redirect_uris: [`${house}/sign-in`],
      },
    ],
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people[id] }) }),
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    features: { devInteractions: { enabled: true } },
    // As many providers do: what the scopes ask for stands in the ID token as well.
    conformIdTokenClaims: false,
    cookies: { keys: ["a key of the tests"] },
  });
  const answer = provider.callback();
  let instead: Instead = () => false;
  server.on("request", (request, response) => instead(request, response) || answer(request, response));
  return {
    issuer,
    provider,
    /** Answers in place of the provider, where it says that it has. */
    answers: (next: Instead) => {
      instead = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Signs in at the provider as a browser would, from the address that leads there; answers the address that leads back. */
export async function signInThere(from: string, login: string, backTo: string): Promise<string> {
  const jar = new Map<string, string>();
  let asked: { url: string; form?: Record<string, string> } = { url: from };
  for (let step = 0; step < 12; step += 1) {
    const { url, form } = asked;
    const answer = await fetch(url, {
      method: form === undefined ? "GET" : "POST",
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      ...(form !== undefined && { body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const text = await answer.text();
    const onTo = answer.headers.get("location");
    if (onTo !== null) {
      const next = new URL(onTo, url).href;
      if (next.startsWith(backTo)) return next;
      asked = { url: next };
      continue;
    }
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
    if (action === undefined || prompt === undefined)
      throw new Error(`${answer.status} at ${url}: ${text.slice(0, 300)}`);
    asked = { url: new URL(action, url).href, form: { prompt, login, password: "x" } };
  }
  throw new Error("The provider leads on and on");
}
