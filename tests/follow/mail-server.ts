import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as a server got it: its headers in one line each, and its parts decoded. */
export type GotMail = {
  to: string;
  headers: Record<string, string>;
  text: string;
  html: string;
  raw: string;
};

/** What the server says to a recipient: null takes it, and words refuse it, with their code in front. */
export type Says = (to: string, count: number) => string | null;

export type MailServer = {
  port: number;
  url: string;
  mails: GotMail[];
  says: (says: Says) => void;
  /** Called when a mail is there whole, before that is answered. */
  onMail: (then: (mail: GotMail) => Promise<void>) => void;
  close: () => Promise<void>;
};

/** A real mail server on loopback. */
export async function openMailServer(port = 0): Promise<MailServer> {
  const mails: GotMail[] = [];
  let says: Says = () => null;
  let asked = 0;
  let onMail: (mail: GotMail) => Promise<void> = async () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: ({ address }, _, done) => {
      asked += 1;
      const refused = says(address, asked);
      if (refused === null) return done();
      const [code = "550", ...words] = refused.split(" ");
      done(Object.assign(new Error(words.join(" ")), { responseCode: Number(code) }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const mail = read(session.envelope.rcptTo[0]!.address, Buffer.concat(chunks).toString("latin1"));
        onMail(mail).then(() => {
          mails.push(mail);
          done();
        }, done);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const own = (server.server.address() as AddressInfo).port;
  return {
    port: own,
    url: `smtp://127.0.0.1:${own}`,
    mails,
    says: (next) => {
      says = next;
    },
    onMail: (then) => {
      onMail = then;
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

function read(to: string, raw: string): GotMail {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)/.exec(headers["content-type"] ?? "")?.[1];
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1);
  const part = (type: string) => {
    const found = parts
      .map((one) => split(one.replace(/^\r\n/, "")))
      .find(({ headers }) => headers["content-type"]?.startsWith(type));
    return found === undefined
      ? ""
      : decoded(found.body, found.headers["content-transfer-encoding"] ?? "7bit");
  };
  return { to, headers, text: part("text/plain"), html: part("text/html"), raw };
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const at = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = lines.flatMap((line) => {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), words(value ?? "")] as const];
  });
  return { headers: Object.fromEntries(headers), body: raw.slice(at + 4) };
}

/** RFC 2047. */
function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString()
        : decoded(text.replaceAll("_", " "), "quoted-printable"),
    );
}

function decoded(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1").toString().replaceAll("\r\n", "\n");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString().replaceAll("\r\n", "\n");
}
