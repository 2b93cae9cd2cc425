import type { ReactNode } from "react";
import type { Notice } from "@/domain/access/notice";
import { reportLength } from "@/domain/report/report-form";
import { Field } from "../account/field";
import { NoticeLine } from "../account/notice-line";
import { OwnPage } from "../account/own-page";
import { Unseen } from "../account/unseen-field";
import { buttonLook } from "../button-look";
import { FieldFault, FieldHint, FieldLabel, TextArea } from "../field-parts";
import { Link } from "../link";

/** The page that a report is about, by its address and what it is called. */
export type ReportAbout = { address: string; title: string };

/** The form in which a reader says what is wrong on a page: plain, so that it works without scripts. */
export function ReportPage(props: { notice: Notice | null; about: ReportAbout | null; stamp: string }) {
  const { notice, about, stamp } = props;
  return (
    <OwnPage
      section={null}
      title="Report an error"
      lead="Say what is wrong on a page. It goes to the newsroom and is not published."
    >
      <form className="grid gap-6" action="/report/send" method="post">
        <NoticeLine notice={notice} />
        <input type="hidden" name="stamp" value={stamp} />
        {about === null ? (
          <Field
            name="page"
            label="The page"
            hint="Its address, as the browser shows it."
            required
            autoComplete="off"
            notice={notice}
          />
        ) : (
          <About about={about}>
            <input type="hidden" name="page" value={about.address} />
          </About>
        )}
        <Words notice={notice} />
        <Field
          name="email"
          label="Your email"
          type="email"
          autoComplete="email"
          maxLength={254}
          hint="Only if you want an answer. It is deleted once your report is settled."
          notice={notice}
        />
        <Unseen notice={notice} />
        <div className="grid justify-items-start gap-2">
          <button className={buttonLook("primary")} type="submit">
            Send the report
          </button>
          <FieldHint>Only what you type here is kept: no name, no address of your device.</FieldHint>
        </div>
      </form>
    </OwnPage>
  );
}

/** Which page it is, as it is called. */
export function About({ about, children }: { about: ReportAbout; children?: ReactNode }) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium text-ink-2">The page</p>
      <p className="font-serif text-md wrap-anywhere">
        <Link href={about.address} dir="auto">
          {about.title}
        </Link>
      </p>
      {children}
    </div>
  );
}

function Words({ notice }: { notice: Notice | null }) {
  const fault = notice?.faults.find(({ field }) => field === "words")?.message;
  return (
    <div>
      <FieldLabel htmlFor="f-words">What is wrong</FieldLabel>
      <TextArea
        id="f-words"
        name="words"
        plain
        rows={8}
        dir="auto"
        required
        minLength={reportLength.least}
        maxLength={reportLength.most}
        defaultValue={notice?.typed.words}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={fault === undefined ? "words-hint" : "words-fault words-hint"}
      />
      <FieldHint id="words-hint">
        The words that are wrong, what is right, and where that can be seen. Up to{" "}
        {reportLength.most.toLocaleString("en")} characters.
      </FieldHint>
      {fault === undefined ? null : <FieldFault id="words-fault">What is wrong {fault}</FieldFault>}
    </div>
  );
}
