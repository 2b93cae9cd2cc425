import { z } from "zod";

/** What a column of uuids can be asked for: anything else would be an error of Postgres. */
export const isUuid = (text: string | undefined): text is string => z.uuid().safeParse(text).success;
