import type { Matter } from "@/accounts/ask";
import { invite } from "@/accounts/invite";
import { manageUser } from "@/accounts/manage-user";
import { people } from "@/accounts/people";
import { offerReset } from "@/accounts/reset-password";
import { Email } from "@/domain/access/email-address";
import { noPerson } from "@/domain/access/no-person";
import { Role } from "@/domain/access/role";
import { roles } from "@/domain/access/roles";
import { readEnv } from "@/env";
import { withHouse } from "../app-database";
import type { Command } from "../reportedly";
import { readArgs, wrongUsage } from "../usage";

const usage = `usage: reportedly user add --role ROLE [--email EMAIL] [--name NAME]
       reportedly user list
       reportedly user reset --email EMAIL
       reportedly user reset-factor --email EMAIL

add     prints a link by which one person joins in that role, once, within a week; with an email, that address alone
list    prints everybody with an account: email, role, name, and whether the account is closed
reset   prints a link by which somebody chooses a new password, once, within a day
reset-factor
        takes somebody's second factor away, as when their phone is lost: the password alone lets them in, and every session ends

roles: ${roles.join(", ")}`;

const options = { email: { type: "string" }, name: { type: "string" }, role: { type: "string" } } as const;

/** Who acts when it is done at the machine itself. */
const by = noPerson.commandLine;

export const userCommand: Command = {
  usage,
  run: async (args) => {
    const parsed = readArgs("user", { options, allowPositionals: true }, args);
    if (!parsed) return 2;
    const { positionals, values } = parsed;
    const [verb, ...more] = positionals;
    if (more.length > 0) return wrongUsage("user", `one thing at a time: ${positionals.join(" ")}`) ?? 2;
    const email = values.email === undefined ? undefined : Email.safeParse(values.email);
    if (email?.success === false)
      return wrongUsage("user", `--email ${values.email} is no email address`) ?? 2;
    switch (verb) {
      case "add": {
        const role = Role.safeParse(values.role);
        if (!role.success) return wrongUsage("user", `--role should be one of ${roles.join(", ")}`) ?? 2;
        return withHouse(add({ role: role.data, email: email?.data, name: values.name }));
      }
      case "list":
        return withHouse(list);
      case "reset":
        if (email === undefined) return wrongUsage("user", "reset whose password? --email is needed") ?? 2;
        return withHouse(reset(email.data));
      case "reset-factor":
        if (email === undefined) return wrongUsage("user", "reset-factor of whom? --email is needed") ?? 2;
        return withHouse(resetFactor(email.data));
      default:
        return (
          wrongUsage(
            "user",
            verb === undefined ? "add, list, reset or reset-factor?" : `no "user ${verb}"`,
          ) ?? 2
        );
    }
  },
};

type Whom = { role: Role; email: string | undefined; name: string | undefined };

const add =
  (whom: Whom): Matter<number> =>
  async (db) => {
    const done = await invite(db, whom, by, new Date());
    if (!done.ok) return refused(`there is an account with ${whom.email} already`);
    console.log(`${readEnv().appUrl}/invitations/${done.token}`);
    return 0;
  };

const list: Matter<number> = async (db) => {
  for (const { email, role, name, disabledAt } of await people(db, new Date()))
    console.log([email, role, name, ...(disabledAt ? ["closed"] : [])].join("\t"));
  return 0;
};

const reset =
  (email: string): Matter<number> =>
  async (db) => {
    const person = (await people(db, new Date())).find((one) => one.email === email);
    const token = person && (await offerReset(db, person.id, by, new Date()));
    if (!token) return refused(`there is no account with ${email}`);
    console.log(`${readEnv().appUrl}/reset/${token}`);
    return 0;
  };

const resetFactor =
  (email: string): Matter<number> =>
  async (db) => {
    const person = (await people(db, new Date())).find((one) => one.email === email);
    if (!person) return refused(`there is no account with ${email}`);
    if (!person.hasFactor) return refused(`${email} has no second factor`);
    await manageUser(db, person.id, { act: "reset-factor" }, by, new Date());
    console.log(`${email} signs in with the password alone from now on`);
    return 0;
  };

function refused(reason: string): number {
  console.error(`reportedly user: ${reason}`);
  return 1;
}
