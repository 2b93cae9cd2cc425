import { ask } from "@/accounts/ask";
import { comeBack } from "@/accounts/openid/begun";
import { connect } from "@/accounts/openid/connect";
import { enter } from "@/accounts/openid/enter";
import { identityOf } from "@/accounts/openid/identity";
import { browserOf } from "@/accounts/sessions/browser";
import { signedIn } from "@/accounts/signed-in";
import { cookieLine, cookieSent, cookiesOf, goOn } from "@/app/forms";
import { guarded } from "@/app/gate";
import { openIdBack } from "@/app/openid";
import { refuse } from "@/app/refuse";
import { codePage } from "@/app/second-factor";
import { nextPath } from "@/domain/access/next-path";
import type { NoticeCode } from "@/domain/access/notice";
import { readEnv } from "@/env";
import { finishAt } from "@/services/openid/provider";

/** Where the provider of sign-ins leads back to. Nothing that comes along is believed before the provider itself was asked. */
export const GET = guarded(async (request) => {
  const { openId } = readEnv();
  if (openId === null) return refuse("not-found");
  const at = new Date();
  const forgotten = cookieLine("openid", "", 0);
  const told = (page: string, code: NoticeCode) => goOn(page, { page, code }, [forgotten]);
  const left = await ask((db) => comeBack(db, cookieSent(request.headers, "openid"), at));
  if (!left.ok) return told("/sign-in", left.reason);
  const begun = left.value;
  if (begun === null) return told("/sign-in", "openid-over");
  const own = begun.connects === null ? "/sign-in" : "/account";
  const cameTo = new URL(openIdBack());
  cameTo.search = new URL(request.url).search;
  const finished = await finishAt(openId, cameTo, begun);
  if (!finished.ok) return told(own, finished.reason);
  const identity = identityOf(openId, finished.claims);
  if (begun.connects !== null) {
    const done = await ask(async (db) => {
      const here = await signedIn(db, request.headers);
      if (here === null || here.viewer.id !== begun.connects)
        return { ok: false as const, reason: "openid-over" as const };
      return connect(db, here, identity, at);
    });
    const came = done.ok ? done.value : done;
    return told("/account", came.ok ? "openid-connected" : came.reason);
  }
  const asked = await ask((db) => enter(db, identity, browserOf(request.headers), at));
  const came = asked.ok ? asked.value : asked;
  if (!came.ok) return told("/sign-in", came.reason);
  const onTo = came.owesCode ? codePage(begun.next) : nextPath(begun.next);
  return goOn(onTo, null, [...cookiesOf(came), forgotten]);
});
