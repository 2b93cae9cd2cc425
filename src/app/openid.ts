import { readEnv } from "@/env";

/** Where the provider of sign-ins leads back to, as it is registered there. */
export const openIdBack = (): string => `${readEnv().appUrl}/api/account/openid/back`;
