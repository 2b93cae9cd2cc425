"use client";

import { useEffect } from "react";
import { forgetNewArticles } from "../desk/(framed)/articles/new/kept-key";

/** After signing out: this browser forgets the articles that were begun in it. */
export function ForgetNewArticles(): null {
  useEffect(forgetNewArticles, []);
  return null;
}
