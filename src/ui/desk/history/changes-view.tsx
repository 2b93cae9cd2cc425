import type { ReactNode } from "react";
import { changeKeys } from "@/domain/watching/watching-keys";
import { EmptyNote } from "../../empty-note";
import { DeskHead } from "../frame/desk-shell";
import { KeyHints } from "../frame/key-hints";

/** Articles that changed at their source. `children` draws them; `total` counts those beyond the list as well. */
export function ChangesView({
  total,
  shown,
  children,
}: {
  total: number;
  shown: number;
  children: ReactNode;
}) {
  return (
    <>
      <DeskHead
        title="Changed at the source"
        note="Articles whose outlet changed them after they were read, in more than commas, times and adverts. Nothing of it is public, and no claim changes by itself."
      />
      {total === 0 ? (
        <EmptyNote>
          No change waits. Articles that came by their address or a feed are looked at again by themselves;
          any other that has an address can be watched on its page at the desk, under “Details”.
        </EmptyNote>
      ) : (
        <>
          <p className="text-sm text-ink-3">
            {total === 1 ? "One article waits." : `${total} articles wait.`}
            {shown < total ? ` The ${shown} that changed last are shown.` : null}{" "}
            <KeyHints keys={changeKeys} />
          </p>
          {children}
        </>
      )}
    </>
  );
}
