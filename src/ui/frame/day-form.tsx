import { type AsOf, asOfText } from "../links";

/** Another day, chosen by hand: a plain GET form that keeps the rest of the address. */
export function DayForm(props: { asOf: AsOf; here: string; id: string; label: string }) {
  const [path = "/", query = ""] = props.here.split("?");
  const kept = [...new URLSearchParams(query)].filter(([name]) => name !== "asOf");
  return (
    <form className="dayform" action={path}>
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={props.id}>{props.label}</label>
      <input
        id={props.id}
        name="asOf"
        type="date"
        required
        defaultValue={props.asOf ? asOfText(props.asOf).slice(0, 10) : undefined}
      />
      <button className="btn btn--quiet" type="submit">
        Show
      </button>
    </form>
  );
}
