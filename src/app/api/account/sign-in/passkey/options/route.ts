import { challengeLasts } from "@/accounts/passkeys/challenge";
import { requestOptions } from "@/accounts/passkeys/sign-in-by-passkey";
import { cookieLine } from "@/app/forms";
import { guarded } from "@/app/gate";
import { ownPasskeySite } from "@/app/passkeys";
import { refuse } from "@/app/refuse";

/** What a browser asks of a device that signs in. Nothing is written for it, and nothing is told of anybody. */
export const POST = guarded(
  async (request) => {
    const site = ownPasskeySite(request.headers);
    if (site === null) return refuse("not-found");
    const { options, sealed } = await requestOptions(site);
    return Response.json(options, {
      headers: { "Set-Cookie": cookieLine("passkey", sealed, challengeLasts) },
    });
  },
  { limit: 1_000 },
);
