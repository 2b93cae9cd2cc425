import { existsSync } from "node:fs";
import path from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";

/** A bad value in the environment; the message is one line that names the variable. */
export class BadEnvironment extends Error {}

/** An empty value counts as none, as `PORT=` in a file does. */
const orDefault = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema);

const postgresAddress = z.string().refine(isPostgresAddress, {
  error: "must be a connection string such as postgresql://user:password@host:5432/name",
});

const webAddress = z
  .url({ protocol: /^https?$/, error: "must be a web address such as https://news.example" })
  .transform((address) => address.replace(/\/+$/, ""));

const isWeb = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** Whether nobody on the way reads along. */
const isPrivate = (address: string): boolean =>
  new URL(address).protocol === "https:" || isOfTheHouse(new URL(address).hostname);

const notPrivate = "must begin with https:// unless it is an address of this machine or of a private network";

/** Where a model answers. Its key is a setting of its own, so that no address that is shown has one in it. */
const modelAddress = z
  .string()
  .refine(isWeb, {
    error: "must be the web address of a model, such as http://127.0.0.1:8080/v1/chat/completions",
    abort: true,
  })
  .refine((address) => new URL(address).username === "" && new URL(address).password === "", {
    error: "must have no user and no password in it; SUGGEST_KEY is for the key",
  })
  .refine(isPrivate, { error: notPrivate });

/** As the provider writes it, to the last slash. */
const issuerAddress = z
  .string()
  .refine(isWeb, {
    error: "must be the web address of a provider, such as https://login.example",
    abort: true,
  })
  .refine(isPrivate, { error: notPrivate });

/** Loopback and private addresses, where nobody outside reads along; a name may lead anywhere. */
function isOfTheHouse(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (host === "localhost") return true;
  return ipaddr.isValid(host) && /^(?:loopback|private|uniqueLocal)$/.test(ipaddr.process(host).range());
}

/** "Wikidata=https://…": what the newsroom calls a service that names are looked up at, and its address; or the address alone. */
const lookUpService = (text: string): { name: string; url: string } | null => {
  const [, name, url = ""] = /^(?:([^=:/]{1,40})=)?(https?:.+)$/.exec(text) ?? [];
  if (!isWeb(url) || !isPrivate(url) || new URL(url).username !== "") return null;
  return { name: name?.trim() || new URL(url).host, url };
};

/** A list with commas; empty where it is not given. */
const commaList = (one: RegExp, error: string) =>
  z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((part) => part.trim() || []))
    .refine((all) => all.every((part) => one.test(part)), { error });

/** As in domain/access, which this room does not reach. */
const Role = z.enum(["reader", "editor", "chief", "admin"]);

const Environment = z.object({
  PORT: orDefault(
    z.coerce
      .number("must be a port number")
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(65535, "must be at most 65535")
      .default(3000),
  ),
  HOST: orDefault(
    z
      .string()
      .regex(/^[\w.:-]+$/, "must be a host name or an address")
      .default("127.0.0.1"),
  ),
  DATABASE_URL: orDefault(postgresAddress.optional()),
  REPORTEDLY_DATA: orDefault(z.string().default(".data")),
  APP_URL: orDefault(webAddress.optional()),
  AUTH_SECRET: orDefault(z.string().min(32, "must have at least 32 characters").optional()),
  REPORTEDLY_PEER_HEADER: orDefault(z.string().optional()),
  WORKERS: orDefault(
    z.coerce
      .number("must be a number")
      .int("must be a whole number")
      .min(0, "must be at least 0")
      .max(8, "must be at most 8")
      .default(1),
  ),
  OUTSIDE_PORTS: orDefault(
    commaList(/^\d{1,5}$/, "must be ports with commas between them").transform((all) => all.map(Number)),
  ),
  OUTSIDE_HOSTS: orDefault(
    commaList(
      /^[\w.:-]+:\d{1,5}$/,
      "must be hosts with their ports, such as intranet.example:8080, with commas between them",
    ),
  ),
  ARCHIVE_URL: orDefault(
    z
      .string()
      .refine((address) => address.includes("{url}") && /^https?:\/\/[^/{}]+\//.test(address), {
        error:
          "must be the address of an archive with {url} in it, such as https://web.archive.org/save/{url}",
      })
      .optional(),
  ),
  WIRES_FOLDER: orDefault(z.string().optional()),
  RECONCILE_URL: orDefault(
    z
      .string()
      .default("")
      .transform((text) => text.split(",").flatMap((part) => part.trim() || []))
      .refine((all) => all.every((one) => lookUpService(one) !== null), {
        error: `must be addresses of services with their names, such as Wikidata=https://wikidata.example/api, with commas between them; an address ${notPrivate}`,
        abort: true,
      })
      .transform((all) => all.flatMap((one) => lookUpService(one) ?? []))
      .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
        error: "must have a name of its own for each service",
      }),
  ),
  BACKUP_FOLDER: orDefault(z.string().optional()),
  BACKUP_KEEP: orDefault(
    z.coerce
      .number("must be a number")
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(3650, "must be at most 3650")
      .default(14),
  ),
  TRUSTED_PROXIES: orDefault(
    z.coerce
      .number("must be a number")
      .int("must be a whole number")
      .min(0, "must be at least 0")
      .max(9, "must be at most 9")
      .default(0),
  ),
  QUESTION_LIMIT: orDefault(
    z.coerce
      .number("must be a number")
      .min(0, "must be at least 0")
      .max(3600, "must be at most 3600")
      .default(30),
  ),
  LOG_LEVEL: orDefault(
    z.enum(["info", "error", "silent"], { error: "must be info, error or silent" }).default("error"),
  ),
  METRICS_PORT: orDefault(
    z.coerce
      .number("must be a port number")
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(65535, "must be at most 65535")
      .optional(),
  ),
  SMTP_URL: orDefault(
    z
      .string()
      .refine((address) => URL.canParse(address) && /^smtps?:\/\/[^/?#]/.test(address), {
        error: "must be the address of a mail server, such as smtps://user:password@mail.example",
      })
      .optional(),
  ),
  MAIL_FROM: orDefault(
    z
      .string()
      .regex(
        /^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
        "must be an address for mail, such as Reportedly <news@news.example>",
      )
      .optional(),
  ),
  OPENID_ISSUER: orDefault(issuerAddress.optional()),
  OPENID_CLIENT_ID: orDefault(z.string().max(500, "must have at most 500 characters").optional()),
  OPENID_CLIENT_SECRET: orDefault(z.string().max(1_000, "must have at most 1,000 characters").optional()),
  OPENID_SCOPES: orDefault(
    z
      .string()
      .regex(/(?:^| )openid(?: |$)/, "must have openid among its words")
      .default("openid profile email"),
  ),
  OPENID_NAME: orDefault(z.string().max(60, "must have at most 60 characters").default("your work account")),
  OPENID_ROLE_CLAIM: orDefault(z.string().max(100, "must have at most 100 characters").optional()),
  OPENID_ROLES: orDefault(
    commaList(
      new RegExp(`^[^=]+=(?:${Role.options.join("|")})$`),
      "must be values with the role that each stands for, such as desk=editor,heads=chief",
    ),
  ),
  SUGGEST_URL: orDefault(modelAddress.optional()),
  SUGGEST_MODEL: orDefault(z.string().max(200, "must have at most 200 characters").optional()),
  SUGGEST_KEY: orDefault(
    z
      .string()
      .regex(/^[\x21-\x7e]+$/, "must be one word of plain letters and signs")
      .optional(),
  ),
  SUGGEST_SECONDS: orDefault(
    z.coerce
      .number("must be a number")
      .min(1, "must be at least 1")
      .max(120, "must be at most 120")
      .default(20),
  ),
});

/** Their values are not repeated where anybody may read over a shoulder. */
const secrets = [
  "OPENID_CLIENT_SECRET",
  "DATABASE_URL",
  "AUTH_SECRET",
  "SMTP_URL",
  "SUGGEST_URL",
  "SUGGEST_KEY",
];

export type Env = {
  /** Port that the pages are served on, 1 to 65535. */
  port: number;
  /** Host name or address that the server listens on. */
  host: string;
  /** Connection string of a Postgres of one's own; undefined means the embedded one. */
  databaseUrl: string | undefined;
  /** Absolute path of the folder of the embedded database and of uploads. */
  dataFolder: string;
  /** Public address of the site, without a slash at the end. */
  appUrl: string;
  /** The origin that pages of ours have, where APP_URL says it; null where any name of this machine will do. */
  siteOrigin: string | null;
  /** What cookies are signed with; undefined outside of a house that was opened by `start` or `dev`. */
  authSecret: string | undefined;
  /** How many proxies stand in front of us and add to X-Forwarded-For. */
  trustedProxies: number;
  /** Seconds of work that one address may have done for its questions in a minute; nought: as much as it asks for. */
  questionLimit: number;
  /** The newsroom's own model, which may propose suggestions; null where there is none, and then nothing is sent anywhere. */
  model: Model | null;

  /** The OpenID Connect provider that people may sign in with; null where there is none. */
  openId: OpenId | null;

  /** From which level up a request has its line in the log: all of them, those that failed on our side, or none. */
  logLevel: "info" | "error" | "silent";
  /** Port on which Prometheus may ask for the figures; null where nobody may. */
  metricsPort: number | null;
  /** How many worker processes `start` runs beside the web server. */
  workers: number;
  /** Beyond the open internet: ports beside 80 and 443, and hosts of a house's own network (src/services/outside). */
  outside: { ports: number[]; hosts: string[] };
  /** What an archive is asked at for a copy of a page, with `{url}` for the page's address; null where none is asked. */
  archive: string | null;
  /** Services that names are looked up at from the desk, by what the newsroom calls them. */
  lookUp: { name: string; url: string }[];
  /** The server by which readers get mail, and whom it is from; null where none is sent, and nothing to follow by mail is shown. */
  mail: { smtpUrl: string; from: string } | null;
  /** The folder that workers watch for files of wires (an absolute path); null where none is. */
  wiresFolder: string | null;
  /** Where a worker puts the backup of each day (an absolute path), and how many stay; null where none is made. */
  backup: { folder: string; keep: number } | null;
  /** Header in which the server notes who is at the other end; undefined where it does not (src/cli/peer-address.mjs). */
  peerHeader: string | undefined;
};

/** A provider of sign-ins. `roles`: which of a claim's values stands for which role; null: roles are given by invitation. */
export type OpenId = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
  /** What the newsroom calls it, as "Sign in with …" goes on. */
  name: string;
  roles: { claim: string; map: (readonly [string, z.infer<typeof Role>])[] } | null;
};

/** A chat-completions address, the name of the model behind it, its key where it asks for one, and how many seconds it has. */
export type Model = { url: string; name: string; key: string | null; seconds: number };

/** Parses the environment. Throws BadEnvironment that names the first bad variable, without repeating a password. */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const name = String(issue.path[0]);
    const shown = secrets.includes(name) ? "" : ` (it is ${JSON.stringify(variables[name])})`;
    throw new BadEnvironment(`${name} ${issue.message}${shown}`);
  }
  const { PORT, HOST, DATABASE_URL, REPORTEDLY_DATA, APP_URL, AUTH_SECRET, TRUSTED_PROXIES } = parsed.data;

  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataFolder: path.resolve(REPORTEDLY_DATA),
    appUrl: APP_URL ?? `http://${addressInUrl(HOST)}:${PORT}`,
    siteOrigin: APP_URL === undefined ? null : new URL(APP_URL).origin,
    authSecret: AUTH_SECRET,
    trustedProxies: TRUSTED_PROXIES,
    questionLimit: parsed.data.QUESTION_LIMIT,
    model: modelOf(parsed.data),
    openId: openIdOf(parsed.data),

    logLevel: parsed.data.LOG_LEVEL,
    metricsPort: parsed.data.METRICS_PORT ?? null,
    workers: parsed.data.WORKERS,
    outside: { ports: parsed.data.OUTSIDE_PORTS, hosts: parsed.data.OUTSIDE_HOSTS },
    archive: parsed.data.ARCHIVE_URL ?? null,
    lookUp: parsed.data.RECONCILE_URL,
    mail: mailOf(parsed.data),
    wiresFolder: parsed.data.WIRES_FOLDER === undefined ? null : path.resolve(parsed.data.WIRES_FOLDER),
    backup:
      parsed.data.BACKUP_FOLDER === undefined
        ? null
        : { folder: path.resolve(parsed.data.BACKUP_FOLDER), keep: parsed.data.BACKUP_KEEP },
    peerHeader: parsed.data.REPORTEDLY_PEER_HEADER,
  };
}

function openIdOf(data: z.infer<typeof Environment>): OpenId | null {
  const { OPENID_ISSUER, OPENID_CLIENT_ID, OPENID_CLIENT_SECRET, OPENID_ROLE_CLAIM, OPENID_ROLES } = data;
  if (OPENID_ISSUER === undefined) return null;
  if (OPENID_CLIENT_ID === undefined)
    throw new BadEnvironment("OPENID_CLIENT_ID must be what OPENID_ISSUER knows this site by");
  if (OPENID_CLIENT_SECRET === undefined)
    throw new BadEnvironment("OPENID_CLIENT_SECRET must be the secret that OPENID_ISSUER gave to this site");
  if ((OPENID_ROLE_CLAIM === undefined) !== (OPENID_ROLES.length === 0))
    throw new BadEnvironment("OPENID_ROLE_CLAIM and OPENID_ROLES are set together or not at all");
  const map = OPENID_ROLES.map((pair) => {
    const at = pair.lastIndexOf("=");
    return [pair.slice(0, at), Role.parse(pair.slice(at + 1))] as const;
  });
  return {
    issuer: OPENID_ISSUER,
    clientId: OPENID_CLIENT_ID,
    clientSecret: OPENID_CLIENT_SECRET,
    scopes: data.OPENID_SCOPES,
    name: data.OPENID_NAME,
    roles: OPENID_ROLE_CLAIM === undefined ? null : { claim: OPENID_ROLE_CLAIM, map },
  };
}

function modelOf({ SUGGEST_URL, SUGGEST_MODEL, SUGGEST_KEY, SUGGEST_SECONDS }: z.infer<typeof Environment>) {
  if (SUGGEST_URL === undefined) return null;
  if (SUGGEST_MODEL === undefined)
    throw new BadEnvironment("SUGGEST_MODEL must name the model that SUGGEST_URL is to be asked for");
  return { url: SUGGEST_URL, name: SUGGEST_MODEL, key: SUGGEST_KEY ?? null, seconds: SUGGEST_SECONDS };
}

function mailOf({ SMTP_URL: smtpUrl, MAIL_FROM: from }: z.infer<typeof Environment>) {
  if (smtpUrl === undefined) return null;
  if (from === undefined) throw new BadEnvironment("MAIL_FROM must say whom the mail by SMTP_URL is from");
  return { smtpUrl, from };
}

/** Reads `.env` of the checkout; what the environment already says wins. */
export function loadEnvFile(file = ".env"): void {
  // The bundler would pack the whole checkout for a path that it cannot see; the pages never read this file.
  if (existsSync(/*turbopackIgnore: true*/ file)) process.loadEnvFile(file);
}

/** An address that a browser can open: listening everywhere is reached at localhost, and IPv6 wears brackets. */
function addressInUrl(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function isPostgresAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return (protocol === "postgresql:" || protocol === "postgres:") && pathname.length > 1;
}

/** Where this very process can be reached from within, whatever address it is known by outside. */
export function ownAddress(): string {
  const { host, port } = readEnv();
  return `http://${host === "0.0.0.0" || host === "::" ? "localhost" : addressInUrl(host)}:${port}`;
}
