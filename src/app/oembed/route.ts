import { z } from "zod";
import { AsOf, once, rawParams, readParams } from "@/domain/address/params";
import { pathOfSite } from "@/domain/address/subject-address";
import { canEmbed, embedOf } from "@/domain/embed/embed";
import { readEnv } from "@/env";
import { ledOn } from "@/queries/page/led-on";
import { pageTitle } from "@/queries/page/page-title";
import { answerWith, publicHeaders, refuse, refuseParams } from "../api/v1/answer";
import { paramsOf } from "../api/v1/params";
import { conditional } from "../conditional";

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, "should be a number of pixels")
  .transform(Number);
const shape = {
  url: once(z.string().max(2_000)),
  format: once(z.string()),
  maxwidth: once(pixels),
  maxheight: once(pixels),
};

/** GET /oembed?url=: how a page of ours is shown in a frame (oEmbed 1.0), of those that can be; any other is 404. */
export async function GET(request: Request): Promise<Response> {
  const parsed = paramsOf(request, shape);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { url = "", format = "json", maxwidth, maxheight } = parsed.value;
  // The standard has a status of its own for a form that a site does not speak.
  if (format !== "json")
    return new Response("Only JSON is told here.\n", { status: 501, headers: publicHeaders });
  const origin = readEnv().appUrl;
  const path = pathOfSite(url, origin);
  if (path === null || !canEmbed(path)) return refuse("not-found");
  const day = readParams({ asOf: once(AsOf) }, rawParams(new URL(url, origin).searchParams), false);
  if (!day.ok) return refuseParams(day.faults);
  const asOf = day.value.asOf ?? null;
  return answerWith(
    async (db) => {
      const title = await pageTitle(db, path, asOf);
      const led = title === null ? await ledOn(db, path) : null;
      if (led?.is === "leads" && canEmbed(led.to)) return { to: led.to, title: "" };
      return title === null ? null : { to: undefined, title };
    },
    (found) => {
      if (found.to !== undefined) return leadOn(request, found.to);
      const { title } = found;
      const { html, width, height } = embedOf(
        { origin, path, asOf, title },
        { width: maxwidth, height: maxheight },
      );
      const told = {
        ...{
          version: "1.0",
          type: "rich",
          provider_name: "Reportedly",
          provider_url: origin,
          cache_age: 300,
        },
        ...{ title, html, width, height },
      };
      return conditional(request, JSON.stringify(told), {
        ...publicHeaders,
        "Content-Type": "application/json",
      });
    },
  );
}

/** What a page that has another address by now is asked by: the same question of that one. */
function leadOn(request: Request, to: string): Response {
  const { searchParams } = new URL(request.url);
  const { appUrl } = readEnv();
  const { search } = new URL(searchParams.get("url") ?? "", appUrl);
  searchParams.set("url", `${appUrl}${to}${search}`);
  const Location = `${appUrl}/oembed?${searchParams}`;
  return new Response(null, { status: 301, headers: { ...publicHeaders, Location } });
}
