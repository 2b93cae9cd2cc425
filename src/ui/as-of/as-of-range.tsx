"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** How long the slider rests before it is taken at its word, in milliseconds. */
const rest = 350;

/** The slider over the moments. It goes where the link below it would go. */
export function AsOfRange({ stops, at }: { stops: { href: string; words: string }[]; at: number }) {
  const router = useRouter();
  const [value, setValue] = useState(at);
  useEffect(() => setValue(at), [at]);
  useEffect(() => {
    const stop = stops[value];
    if (value === at || !stop) return;
    const timer = setTimeout(() => router.push(stop.href, { scroll: false }), rest);
    return () => clearTimeout(timer);
  }, [value, at, stops, router]);
  return (
    <input
      className="relative z-2 mx-[calc(100%/var(--n)/2-11px)] h-7.25 w-[calc(100%-100%/var(--n)+22px)] cursor-grab appearance-none bg-transparent noscript:hidden"
      type="range"
      aria-label="What was known on"
      min={0}
      max={stops.length - 1}
      step={1}
      value={value}
      aria-valuetext={stops[value]?.words}
      onChange={(event) => setValue(Number(event.target.value))}
    />
  );
}
