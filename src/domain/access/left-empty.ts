import { z } from "zod";

/** A field that may be left empty, which a form sends as no text. */
export const leftEmpty = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), field.optional());
