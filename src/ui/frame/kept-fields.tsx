/** The rest of an address, as hidden fields of a GET form that is to keep it. `but` are the form's own fields. */
export function KeptFields({ here, but }: { here: string; but: readonly string[] }) {
  const [, query = ""] = here.split("?");
  return [...new URLSearchParams(query)]
    .filter(([name]) => !but.includes(name))
    .map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}
