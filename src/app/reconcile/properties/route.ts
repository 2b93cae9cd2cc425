import { z } from "zod";
import { once } from "@/domain/address/params";
import { properties } from "@/domain/reconcile/our-service";
import { refuseParams } from "../../api/v1/answer";
import { paramsOf } from "../../api/v1/params";
import { told } from "../answers";

const shape = { type: once(z.string().max(300)), limit: once(z.string().max(20)) };

/** GET /reconcile/properties: what can be had of people and organizations (a service of the protocol's data extension). */
export function GET(request: Request): Response {
  const parsed = paramsOf(request, shape);
  if (!parsed.ok) return refuseParams(parsed.faults);
  const { type } = parsed.value;
  return told(request, { ...(type !== undefined && { type }), properties });
}
