"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { initials } from "@/domain/access/initials";
import { may } from "@/domain/access/may";
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
      <a className="btn btn--quiet" href={`/sign-in${next}`} rel="nofollow">
        Sign in
      </a>
    );
  }
  return (
    <Opened>
      <p className="account__who">{viewer.name}</p>
      <ul>
        <li>
          <Link href="/account">Your account</Link>
        </li>
        <li>
          <Link href="/searches">Saved searches</Link>
        </li>
        {may(viewer.role, "administer") ? (
          <li>
            <Link href="/desk/users">Accounts and invitations</Link>
          </li>
        ) : null}
        <li>
          <form action="/api/account/sign-out" method="post">
            <button type="submit">Sign out</button>
          </form>
        </li>
      </ul>
    </Opened>
  );
}

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
    <details className="account" ref={menu}>
      <summary className="account__mark" aria-label={`Account of ${viewer?.name}`}>
        {initials(viewer?.name ?? "")}
      </summary>
      <nav className="account__menu" aria-label="Account">
        {children}
      </nav>
    </details>
  );
}
