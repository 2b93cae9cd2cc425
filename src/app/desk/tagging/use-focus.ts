import { useCallback, useRef } from "react";
import { focusNow, focusOnceDrawn } from "@/ui/desk/frame/focus";
import { bringIntoView } from "@/ui/desk/tagging/bring-into-view";

/** Puts the focus on a row of the queue (on its heading for null), or into the field of the claim, behind what stands there. */
export function useFocus() {
  const claimField = useRef<HTMLTextAreaElement>(null);
  const focusRow = useCallback((id: string | null) => {
    const row = () => (id === null ? null : document.querySelector<HTMLElement>(`[data-row="${id}"]`));
    // At once, so that the next key is heard there; again once it is drawn, where it was not there yet or behind a dialog.
    row()?.focus({ preventScroll: true });
    focusOnceDrawn(() => {
      const drawnRow = row();
      (drawnRow ?? document.querySelector<HTMLElement>("#q-h"))?.focus({ preventScroll: true });
      if (drawnRow) bringIntoView(drawnRow, drawnRow.closest("[data-queue]"));
    });
  }, []);
  const focusClaim = useCallback(() => {
    const field = claimField.current;
    focusNow(field);
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return { claimField, focusRow, focusClaim };
}
