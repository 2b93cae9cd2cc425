import { AsOf, canBeName, once } from "@/domain/address/params";
import { readEnv } from "@/env";
import type { Query } from "@/queries/read";
import { answerWith, publicHeaders, refuse, refuseParams } from "./api/v1/answer";
import { paramsOf } from "./api/v1/params";
import { conditional } from "./conditional";

/** As of when a page is told in another form: `asked` is null for now, `read` is when whoever cites it read it. */
export type Told = { asOf: Date; asked: Date | null; read: Date; origin: string };

/**
 * A page in a form that other programs read: what it is sent as, whether it is a file to keep, and how it is made; null is 404.
 */
export type OtherForm = {
  type: string;
  isFile?: boolean;
  made: (name: string, told: Told) => Query<string | null>;
};

/** As of the second that is over: what is cited of it then is what was public by then, also in the address that says so. */
export const wholeSecond = (now: number): Date => new Date(Math.floor(now / 1000) * 1000);

/** Answers a page in one of its other forms, by the last part of its address; with an ETag, as of a day too. */
export async function answerForm(
  request: Request,
  forms: Readonly<Record<string, OtherForm>>,
  { name, form }: { name: string; form: string },
): Promise<Response> {
  const parsed = paramsOf(request, { asOf: once(AsOf), cited: once(AsOf) });
  if (!parsed.ok) return refuseParams(parsed.faults);
  const found = Object.hasOwn(forms, form) ? forms[form] : undefined;
  if (!found || !canBeName(name)) return refuse("not-found");
  const now = wholeSecond(Date.now());
  const { asOf, cited } = parsed.value;
  const told = { asOf: asOf ?? now, asked: asOf ?? null, read: cited ?? now, origin: readEnv().appUrl };
  return answerWith(
    found.made(name, told),
    (body) =>
      conditional(request, body, {
        ...publicHeaders,
        "Content-Type": found.type,
        ...(found.isFile && { "Content-Disposition": `attachment; filename="${name}-${form}"` }),
      }),
    request,
  );
}
