/**
 * Puts the reader's choice of theme on the root before anything is painted, so that no page flashes. For the
 * head of the document. Where storage is refused, the system's setting stands.
 */
export function ThemeScript({ nonce }: { nonce?: string }) {
  const script = `(function(root){try{var theme=localStorage.getItem("theme");if(theme==="light"||theme==="dark")root.dataset.theme=theme}catch(refused){delete root.dataset.theme}})(document.documentElement)`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, without any input
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />;
}
