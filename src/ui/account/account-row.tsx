import type { ComponentProps } from "react";

/** A row of a list of accounts, invitations or sessions. */
export function AccountRow({ className = "", ...row }: ComponentProps<"li">) {
  return (
    <li
      className={`flex min-h-11 flex-wrap items-center gap-x-6 gap-y-1 border-b border-hair py-2.5 ${className}`}
      {...row}
    />
  );
}
