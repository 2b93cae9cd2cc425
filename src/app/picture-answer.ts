import { AsOf, once } from "@/domain/address/params";
import { isHeld } from "@/domain/api/etag";
import type { Picture } from "@/domain/picture";
import type { Query } from "@/queries/read";
import { pictureSvg } from "@/ui/picture/picture-svg";
import { aside } from "@/workers/aside";
import { answerWith, publicHeaders, refuse, refuseParams } from "./api/v1/answer";
import { paramsOf } from "./api/v1/params";
import { etagOf } from "./conditional";

/**
 * Answers with the picture of a claim or a story, as PNG, on the day asked for; null is 404. Its ETag is that of what it
 * shows, so that whoever holds it has nothing drawn. It is drawn in a thread of its own, and the front, through which it
 * comes, keeps it and bounds how many anybody may have drawn.
 */
export async function answerPicture(
  request: Request,
  pictureOf: (asOf: Date, asked: Date | null) => Query<Picture | null>,
): Promise<Response> {
  const parsed = paramsOf(request, { asOf: once(AsOf) });
  if (!parsed.ok) return refuseParams(parsed.faults);
  const asked = parsed.value.asOf ?? null;
  return answerWith(
    pictureOf(asked ?? new Date(), asked),
    (picture) => drawn(request, pictureSvg(picture)),
    request,
  );
}

async function drawn(request: Request, svg: string): Promise<Response> {
  const etag = etagOf(svg);
  const headers = { ...publicHeaders, ETag: etag };
  if (isHeld(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  const png = await aside("picture", svg, { who: "anybody", ticket: etag });
  if (!png.ok) return refuse(png.reason === "taken-back" ? "internal" : png.reason);
  const body = Buffer.from(png.value);
  return new Response(body, {
    headers: { ...headers, "Content-Type": "image/png", "Content-Length": String(body.length) },
  });
}
