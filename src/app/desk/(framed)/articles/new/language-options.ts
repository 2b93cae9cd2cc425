import { languageName } from "@/domain/language/language-name";

/** Languages that articles come in; one that a page says it is in stands among them. */
const languages =
  "en ar be bg cs da de el es fa fi fr he hi hu hy id it ja ka ko nl no pl pt ro ru sr sv th tr uk ur vi zh".split(
    " ",
  );

/** The languages to choose among, by their names. */
export function languageOptions(own: string): { value: string; label: string }[] {
  const tags = languages.includes(own) ? languages : [own, ...languages];
  return tags
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
