import { asOfText } from "@/domain/time/as-of-text";
import { buttonLook } from "../button-look";
import type { AsOf } from "../links";
import { dayField, dayForm } from "./day-look";
import { KeptFields } from "./kept-fields";

/** Another day, chosen by hand: a plain GET form that keeps the rest of the address. */
export function DayForm(props: { asOf: AsOf; here: string; id: string; label: string; className?: string }) {
  const { className } = props;
  const [path = "/"] = props.here.split("?");
  return (
    <form className={dayForm(className)} action={path}>
      <KeptFields here={props.here} but={["asOf"]} />
      <label htmlFor={props.id}>{props.label}</label>
      <input
        className={dayField}
        id={props.id}
        name="asOf"
        type="date"
        required
        defaultValue={props.asOf ? asOfText(props.asOf).slice(0, 10) : undefined}
      />
      <button className={buttonLook("plain", "quiet")} type="submit">
        Show
      </button>
    </form>
  );
}
