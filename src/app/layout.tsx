import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { FontPreload } from "@/ui/frame/font-preload";
import { ThemeScript } from "@/ui/frame/theme-script";
import { Sprite } from "@/ui/lines/sprite";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Reportedly", template: "%s – Reportedly" },
  description: "Who says so, through whom, and what was known on any day.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme script writes to the root before React wakes up: that difference is meant.
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript />
        <FontPreload />
      </head>
      <body>
        <Sprite />
        {children}
      </body>
    </html>
  );
}
