import type { Notice } from "@/domain/access/notice";
import { Often, oftenWords } from "@/domain/follow/follow-form";
import { Field } from "../account/field";
import { Unseen } from "../account/unseen-field";
import { buttonLook } from "../button-look";
import { FieldHint, FieldLabel, Select } from "../field-parts";

/** The form in which a reader asks for mail: plain, so that it works without scripts. `path` is what is followed. */
export function FollowFields({ path, notice }: { path: string; notice: Notice | null }) {
  return (
    <form className="grid gap-3" action="/follow/send" method="post" aria-label="Follow by e-mail">
      <input type="hidden" name="page" value={path} />
      <Field
        name="email"
        id="follow-email"
        label="Your email"
        type="email"
        autoComplete="email"
        maxLength={254}
        required
        notice={notice}
      />
      <div>
        <FieldLabel htmlFor="f-often">How often</FieldLabel>
        <Select id="f-often" name="often" defaultValue={notice?.typed.often ?? "at_once"}>
          {Often.options.map((often) => (
            <option key={often} value={often}>
              {oftenWords[often].choice}
            </option>
          ))}
        </Select>
      </div>
      <Unseen notice={notice} />
      <button className={`${buttonLook("primary")} justify-self-start`} type="submit">
        Follow by e-mail
      </button>
      <FieldHint className="">
        A mail asks you to confirm it. Your address is used for this alone, and deleted when you stop.
      </FieldHint>
    </form>
  );
}
