import * as client from "openid-client";
import type { OpenId } from "@/env";
import { askIssuer, NoAnswer } from "./ask-issuer";

/** What a browser has to bring back: none of it is known to whoever did not begin. */
export type Secrets = { state: string; nonce: string; verifier: string };

/** What the provider says of somebody; `subject` is theirs for ever, and an email is not. */
export type Claims = { subject: string; all: Record<string, unknown> };

export type ProviderFault = "openid-refused" | "openid-over" | "openid-doubt" | "openid-away";
type Finished = { ok: true; claims: Claims } | { ok: false; reason: ProviderFault };

/** In ms: what a provider says of itself is asked again now and then, as its keys are. */
const knownFor = 10 * 60_000;

const known = new Map<string, { at: number; configuration: Promise<client.Configuration> }>();

function configurationOf(settings: OpenId): Promise<client.Configuration> {
  const key = JSON.stringify(settings);
  const before = known.get(key);
  if (before && Date.now() - before.at < knownFor) return before.configuration;
  const configuration = discovered(settings);
  known.set(key, { at: Date.now(), configuration });
  // What failed is asked again at once by the next.
  configuration.catch(() => known.delete(key));
  return configuration;
}

async function discovered({ issuer, clientId, clientSecret }: OpenId): Promise<client.Configuration> {
  const url = new URL(issuer);
  const found = await client.discovery(url, clientId, clientSecret, undefined, {
    [client.customFetch]: askIssuer,
    execute: url.protocol === "http:" ? [client.allowInsecureRequests] : [],
  });
  // Where the provider names no way, it is the header (OpenID Connect Discovery 1.0, 3).
  const ways = found.serverMetadata().token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  if (!ways.includes("client_secret_basic")) return found;
  const basic = new client.Configuration(
    found.serverMetadata(),
    clientId,
    clientSecret,
    client.ClientSecretBasic(clientSecret),
  );
  basic[client.customFetch] = askIssuer;
  if (url.protocol === "http:") client.allowInsecureRequests(basic);
  return basic;
}

/** Where a browser goes to sign in, and what it has to bring back; null where the provider does not answer. */
export async function beginAt(
  settings: OpenId,
  backTo: string,
): Promise<{ url: string; secrets: Secrets } | null> {
  try {
    const configuration = await configurationOf(settings);
    const verifier = client.randomPKCECodeVerifier();
    const secrets = { state: client.randomState(), nonce: client.randomNonce(), verifier };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: backTo,
      scope: settings.scopes,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
    return { url: url.href, secrets };
  } catch (error) {
    faultOf(error);
    return null;
  }
}

/** Who came back, by the address that they came back to. */
export async function finishAt(settings: OpenId, cameTo: URL, secrets: Secrets): Promise<Finished> {
  try {
    const configuration = await configurationOf(settings);
    const tokens = await client.authorizationCodeGrant(configuration, cameTo, {
      pkceCodeVerifier: secrets.verifier,
      expectedState: secrets.state,
      expectedNonce: secrets.nonce,
      idTokenExpected: true,
    });
    const told = tokens.claims();
    if (told === undefined) return { ok: false, reason: "openid-doubt" };
    const more = configuration.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(configuration, tokens.access_token, told.sub)
      : {};
    return { ok: true, claims: { subject: told.sub, all: together(told, more) } };
  } catch (error) {
    return { ok: false, reason: faultOf(error) };
  }
}

/** What is said in two places. Whether an address is verified is said of the address beside it, and never of the one in the other. */
function together(told: Record<string, unknown>, more: Record<string, unknown>): Record<string, unknown> {
  const all = { ...more, ...told };
  if (told.email === more.email) return all;
  const { email, email_verified } = told.email === undefined ? more : told;
  return { ...all, email, email_verified };
}

/** Where somebody signs out of the provider as well; null where it has no such place or does not answer. */
export async function endAt(settings: OpenId, backTo: string): Promise<string | null> {
  try {
    const configuration = await configurationOf(settings);
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    return client.buildEndSessionUrl(configuration, {
      client_id: settings.clientId,
      post_logout_redirect_uri: backTo,
    }).href;
  } catch (error) {
    faultOf(error);
    return null;
  }
}

/** What a fault comes to for whoever signs in. What lies with the settings or the provider is said in the log, without a secret. */
function faultOf(error: unknown): ProviderFault {
  if (error instanceof client.AuthorizationResponseError) return "openid-refused";
  if (error instanceof client.ResponseBodyError && error.error === "invalid_grant") return "openid-over";
  const silence = noAnswerIn(error);
  if (silence !== null || error instanceof client.ResponseBodyError || isChallenge(error)) {
    console.error(`Signing in by OpenID Connect: ${(silence ?? (error as Error)).message}`);
    return "openid-away";
  }
  if (error instanceof client.ClientError || error instanceof TypeError) return "openid-doubt";
  throw error;
}

/** A 401 as HTTP has it: to a client secret that is not right, or to a token that is not good there any more. */
const isChallenge = (error: unknown): boolean => error instanceof client.WWWAuthenticateChallengeError;

/** The library wraps what we throw. */
function noAnswerIn(error: unknown): NoAnswer | null {
  if (error instanceof NoAnswer) return error;
  return error instanceof Error ? noAnswerIn(error.cause) : null;
}
