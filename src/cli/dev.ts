import { serveTheHouse } from "./start";

/** `npm run dev`: the same house with hot reload. Answers the exit code. */
export const run = (): Promise<number> => serveTheHouse("dev");
