import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { type ReactNode, Suspense } from "react";
import { readEnv } from "@/env";
import { FontPreload } from "@/ui/frame/font-preload";
import { Live } from "@/ui/frame/live";
import { SiteProvider } from "@/ui/frame/printed";
import { ThemeScript } from "@/ui/frame/theme-script";
import { ViewerProvider } from "@/ui/frame/viewer-context";
import { Sprite } from "@/ui/lines/sprite";
import { viewerIfKnown } from "./gate";
import { nonceHeader } from "./request-headers";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Reportedly", template: "%s – Reportedly" },
  description: "Who says so, through whom, and what was known on any day.",
  manifest: "/manifest.webmanifest",
  icons: {
    icon: [
      { url: "/icons/icon.svg", type: "image/svg+xml" },
      { url: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
    ],
    apple: { url: "/icons/apple-touch-icon.png", sizes: "180x180" },
  },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  const viewer = await viewerIfKnown();
  const now = new Date();
  return (
    // The theme script writes to the root before React wakes up: that difference is meant.
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
        <FontPreload />
      </head>
      <body>
        <Sprite />
        <SiteProvider site={{ url: readEnv().appUrl, today: now.toISOString().slice(0, 10) }}>
          <ViewerProvider viewer={viewer && { name: viewer.name, role: viewer.role }}>
            {children}
            <Suspense>
              <Live shownAt={now.toISOString()} />
            </Suspense>
          </ViewerProvider>
        </SiteProvider>
      </body>
    </html>
  );
}
