import { createTransport } from "nodemailer";

/** A mail as it is handed to the server. */
export type Letter = {
  to: string;
  messageId: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

/**
 * What the server made of it: it has it; it knows nobody at that address; it does not take it now; or the server itself is not to be
 * reached, or takes nothing of ours. Never with an address in its words.
 */
export type Posted =
  | { is: "sent" }
  | { is: "nobody-there" }
  | { is: "put-off" }
  | { is: "no-server"; words: string };

/** In ms. All of it together is well below the time after which whoever sends is taken to be gone. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Opens a way to hand mails to the server at `url`, each on a connection of its own, so that none waits for another's fault. */
export function postOffice({ smtpUrl, from }: { smtpUrl: string; from: string }): {
  post: (letter: Letter) => Promise<Posted>;
} {
  const transport = createTransport({
    url: smtpUrl,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    post: async ({ headers, ...letter }) => {
      try {
        await transport.sendMail({ ...letter, from, headers: prepared(headers) });
        return { is: "sent" };
      } catch (error) {
        return madeOf(error as SmtpFault);
      }
    },
  };
}

/** As they are: what is looked for in them by machines is not to be written in another way. */
const prepared = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { prepared: true, value }]));

type SmtpFault = Partial<{
  code: string;
  command: string;
  response: string;
}>;

/**
 * Says that the address itself is wrong (RFC 3463): nobody there, no such host, taken out of use. Not that it is full (5.2.2), that the
 * sender is none (5.1.7, 5.1.8, which many servers say at this point as well), or that we send too much: those who follow stay.
 */
const ofTheirs = /^5\d\d[ -]5\.(?:1\.(?:[1-36]|10)|2\.1)(?!\d)/;
const isNumbered = /^5\d\d[ -]5\.\d/;

/** The same where the server has no such number for it, in the words that servers have. */
const inWords = /^55[013][ -].*(?:no such|unknown|unavailable|(?:not|n't) exist|not found|no mailbox)/is;
const ofOurs = /sender|relay|authentica|not permitted|policy|block/i;

function isNobody(response: string): boolean {
  if (isNumbered.test(response)) return ofTheirs.test(response);
  return inWords.test(response) && !ofOurs.test(response);
}

function madeOf({ code = "", command = "", response = "" }: SmtpFault): Posted {
  if (command === "API" && code === "EENVELOPE") return { is: "nobody-there" };
  if (command === "RCPT TO" && isNobody(response)) return { is: "nobody-there" };
  if (command === "RCPT TO" || command === "DATA") return { is: "put-off" };
  const why = code === "EAUTH" ? "does not let us in" : "cannot be reached";
  return { is: "no-server", words: `The mail server ${why}${code === "" ? "" : ` (${code})`}.` };
}
