import { ask } from "@/accounts/ask";
import { begunLasts, leave } from "@/accounts/openid/begun";
import { mayConnect } from "@/accounts/openid/connect";
import { signedIn } from "@/accounts/signed-in";
import { cookieLine, goOn } from "@/app/forms";
import { guarded } from "@/app/gate";
import { openIdBack } from "@/app/openid";
import { refuse } from "@/app/refuse";
import { nextPath } from "@/domain/access/next-path";
import { readEnv } from "@/env";
import { beginAt } from "@/services/openid/provider";

/** Leads to the provider of sign-ins; with `connect`, to connect the account of who is signed in here. A link, since no form may lead to another site. */
export const GET = guarded(async (request) => {
  const { openId } = readEnv();
  if (openId === null) return refuse("not-found");
  const asked = new URL(request.url).searchParams;
  const next = nextPath(asked.get("next"), "");
  const isOurs = request.headers.get("sec-fetch-site") !== "cross-site";
  const found = asked.has("connect") && isOurs ? await ask((db) => signedIn(db, request.headers)) : null;
  const here = found?.ok ? found.value : null;
  const at = new Date();
  if (here !== null) {
    const fresh = await ask((db) => mayConnect(db, here.sessionId, at));
    const code = fresh.ok ? (fresh.value ? null : "openid-old-session") : fresh.reason;
    if (code !== null) return goOn("/account", { page: "/account", code });
  }
  const connects = here?.viewer.id ?? null;
  const begun = await beginAt(openId, openIdBack());
  if (begun === null) {
    const page = connects === null ? "/sign-in" : "/account";
    return goOn(page, { page, code: "openid-away" });
  }
  const left = await ask((db) => leave(db, { ...begun.secrets, next, connects }, at));
  if (!left.ok) return goOn("/sign-in", { page: "/sign-in", code: left.reason });
  return goOn(begun.url, null, [cookieLine("openid", left.value, begunLasts)]);
});
