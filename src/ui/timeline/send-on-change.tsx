"use client";

import { useEffect, useRef } from "react";

/**
 * Sends a form as soon as a box is ticked or a date is left, keeps empty fields out of the address, says that an
 * answer is awaited, and puts boxes and dates back in step after "back". Draws nothing; without it the form has a button.
 */
export function SendOnChange({ form: id }: { form: string }) {
  const answered = useRef(new Map<string, string>());
  useEffect(() => {
    const form = formOf(id);
    const onChange = (event: Event) => {
      const field = event.target;
      if (!(field instanceof HTMLInputElement) || field.form !== form || field.type === "search") return;
      form.requestSubmit();
    };
    const onData = (event: FormDataEvent) => {
      withoutEmpty(event.formData);
      document.getElementById("main")?.setAttribute("aria-busy", "true");
    };
    document.addEventListener("change", onChange);
    form.addEventListener("formdata", onData);
    return () => {
      document.removeEventListener("change", onChange);
      form.removeEventListener("formdata", onData);
    };
  }, [id]);

  // After every answer, also one that brings the same address again.
  useEffect(() => {
    document.getElementById("main")?.removeAttribute("aria-busy");
    // The server's answer is in `defaultChecked` and `defaultValue`; what was once touched no longer follows it by
    // itself. A date stays that is being typed while the same answer comes again, or before this script was there.
    for (const field of formOf(id).elements) {
      if (!(field instanceof HTMLInputElement)) continue;
      if (field.type === "checkbox") field.checked = field.defaultChecked;
      else if (field.type === "text") {
        const before = answered.current.get(field.name);
        answered.current.set(field.name, field.defaultValue);
        if (before !== undefined && before !== field.defaultValue) field.value = field.defaultValue;
      }
    }
  });
  return null;
}

/** A name may stand there several times: the search field, left empty, beside the terms that were typed before. */
function withoutEmpty(data: FormData): void {
  for (const name of new Set(data.keys())) {
    const said = data.getAll(name).filter((value) => value !== "");
    data.delete(name);
    for (const value of said) data.append(name, value);
  }
}

function formOf(id: string): HTMLFormElement {
  const form = document.getElementById(id);
  if (form instanceof HTMLFormElement) return form;
  throw new Error(`There is no form #${id} on this page.`);
}
