// The name under which orchestrators ask it; `/healthz` is the same.
export { GET } from "../healthz/route";

export const dynamic = "force-dynamic";
