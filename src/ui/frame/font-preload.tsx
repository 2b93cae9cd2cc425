/** The two cuts that every page needs before anything else: the serif and the sans, upright, Latin. */
const serif = new URL(
  "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
  import.meta.url,
);
const sans = new URL(
  "@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2",
  import.meta.url,
);

/** Has the browser fetch them beside the stylesheet that asks for them, not after it. For the head. */
export function FontPreload() {
  return [serif, sans].map((font) => (
    <link
      key={font.href}
      rel="preload"
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
      href={font.href}
    />
  ));
}
