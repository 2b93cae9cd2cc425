import { goOn } from "@/app/forms";
import { guarded } from "@/app/gate";
import { refuse } from "@/app/refuse";
import { readEnv } from "@/env";
import { endAt } from "@/services/openid/provider";

/** Leads to where one signs out of the provider as well, for whoever has signed out here on a machine that others use. */
export const GET = guarded(async () => {
  const { openId, appUrl } = readEnv();
  if (openId === null) return refuse("not-found");
  const end = await endAt(openId, `${appUrl}/sign-in`);
  return end === null ? goOn("/sign-in", { page: "/sign-in", code: "openid-away" }) : goOn(end, null);
});
