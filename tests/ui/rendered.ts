import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const standsStill = () => undefined;

/** The HTML of a component as the server sends it, for a reader without scripts. */
export function rendered(element: ReactElement): string {
  const router = {
    back: standsStill,
    forward: standsStill,
    refresh: standsStill,
    push: standsStill,
    replace: standsStill,
    prefetch: standsStill,
  };
  return renderToStaticMarkup(createElement(AppRouterContext.Provider, { value: router as never }, element));
}

/** The words of an HTML text, without its elements. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "’")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
}
