"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** In ms. */
const betweenLooks = 2_000;

/** Reads the page anew every other second, for as long as something on it is under way. */
export function LookedAnew() {
  const router = useRouter();
  useEffect(() => {
    const look = setInterval(() => router.refresh(), betweenLooks);
    return () => clearInterval(look);
  }, [router]);
  return null;
}
