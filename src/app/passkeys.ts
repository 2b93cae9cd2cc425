import { type PasskeySite, passkeySite } from "@/domain/access/passkey-site";
import { readEnv } from "@/env";

/** The site that passkeys are bound to, as this request reaches it; null where browsers make none. */
export function ownPasskeySite(headers: Headers): PasskeySite | null {
  const { siteOrigin: site, port } = readEnv();
  return passkeySite({ site, host: headers.get("host"), port });
}
