import type { z } from "zod";
import { type Parsed, rawParams, readParams } from "@/domain/address/params";

/** The parameters of a request that takes these and no others. */
export function paramsOf<T extends z.ZodRawShape>(
  request: Request,
  shape: T,
): Parsed<z.infer<z.ZodObject<T>>> {
  return readParams(shape, rawParams(new URL(request.url).searchParams), true);
}
