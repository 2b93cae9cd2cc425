import type { z } from "zod";
import { AsOf, once, type Parsed, rawParams, readParams } from "@/domain/address/params";

/** The parameters of a request that takes these and no others. */
export function paramsOf<T extends z.ZodRawShape>(
  request: Request,
  shape: T,
): Parsed<z.infer<z.ZodObject<T>>> {
  return readParams(shape, rawParams(new URL(request.url).searchParams), true);
}

export const asOfParam = { asOf: once(AsOf) };

/** Both times: `recordedAsOf` is the record as we had stored it by then; left out, as it is now. */
export const bothTimes = { ...asOfParam, recordedAsOf: once(AsOf) };
