"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { initials } from "@/domain/access/initials";
import { may } from "@/domain/access/may";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { useViewer } from "./viewer-context";

/** At the top of every page: the way in, or who one is here and the way out. Works without scripts. */
export function AccountMenu() {
  const viewer = useViewer();
  const here = usePathname();
  if (viewer === null) {
    const next = here === "/" || here === "/sign-in" ? "" : `?${new URLSearchParams({ next: here })}`;
    return (
      // A whole new page: what stands here for one person is not kept for the next.
      <a className={buttonLook("plain", "quiet")} href={`/sign-in${next}`} rel="nofollow">
        Sign in
      </a>
    );
  }
  return (
    <Opened>
      <p className="px-4 py-1.5 wrap-anywhere text-ink-3">{viewer.name}</p>
      <ul>
        <li>
          <Link className={entry} href="/account">
            Your account
          </Link>
        </li>
        <li>
          <Link className={entry} href="/searches">
            Saved searches
          </Link>
        </li>
        {may(viewer.role, "administer") ? (
          <li>
            <Link className={entry} href="/desk/users">
              Accounts and invitations
            </Link>
          </li>
        ) : null}
        <li className="mt-1 border-t border-hair pt-1">
          <form action="/api/account/sign-out" method="post">
            <button className={entry} type="submit">
              Sign out
            </button>
          </form>
        </li>
      </ul>
    </Opened>
  );
}

const entry = "block w-full px-4 py-2 text-left text-ink no-underline hover:bg-hover";

/** The menu itself, which closes by Escape, by going elsewhere and by a click beside it. */
function Opened({ children }: { children: React.ReactNode }) {
  const viewer = useViewer();
  const here = usePathname();
  const menu = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes it
  useEffect(() => {
    menu.current?.removeAttribute("open");
  }, [here]);
  useEffect(() => {
    function close(event: Event) {
      const details = menu.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        details.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    }
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);
  return (
    <details className="group relative" ref={menu}>
      <summary
        className="no-marker grid size-9 place-items-center rounded-full border border-line text-xs/none font-semibold tracking-[0.02em] group-open:border-ink group-open:bg-hover hover:border-ink hover:bg-hover"
        aria-label={`Account of ${viewer?.name}`}
      >
        {initials(viewer?.name ?? "")}
      </summary>
      <nav
        className="absolute top-[calc(100%+--spacing(2))] right-0 z-11 min-w-56 rounded-xs border border-line bg-paper py-2 text-sm/6"
        aria-label="Account"
      >
        {children}
      </nav>
    </details>
  );
}
