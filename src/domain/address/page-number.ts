import { z } from "zod";

/** The number of a page of a list, from 1. */
export const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, "should be a number from 1")
  .transform(Number);
