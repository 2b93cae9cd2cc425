"use client";

import { type ReactNode, useMemo } from "react";
import type { ClaimRecord } from "@/domain/claim";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import type { CitedArticle } from "@/domain/draft/desk-pages";
import type { Finding, Reply } from "@/domain/lint/finding";
import { statusAsOf } from "@/domain/status/status";
import { statusWords } from "@/domain/status/status-words";
import { numbered } from "@/domain/status/wording";
import type { FindingAnswer } from "@/domain/suggestion/tagging-page";
import { Why, WouldChange } from "../../claim/why";
import { StatusLabel } from "../../lines/status-label";
import { replaced } from "../form/list-edits";
import type { Editing, Entities } from "../history/editing";
import { FindingLine } from "../publication/plan-view";
import { AttributionList } from "./attribution-list";
import { ClaimFields } from "./claim-fields";
import { Decisions } from "./decisions";
import { EvidenceFields, type NewPart } from "./evidence-fields";
import { RelationFields } from "./relation-fields";

export type ClaimEditorProps = Editing<ClaimSnapshot> & {
  /** The claim as the rules read it, made of `content`. */
  record: ClaimRecord;
  asOf: Date;
  entities: Entities;
  articles: readonly CitedArticle[];
  /** Other claims of the same stories. */
  neighbours: readonly { id: string; text: string }[];
  findings: readonly Finding[];
  answers: readonly FindingAnswer[];
  answer: (finding: string, reason: string) => Promise<string | null>;
  /** Whether readers see the claim: then a hint says what rewording it is for. */
  isPublished: boolean;
  /** The way to another attribution. */
  attributeFrom: ReactNode;
  newPart: NewPart;
  /** Whose name a decision bears. */
  by: string;
  now: () => Date;
};

/** A whole claim: what can be edited on the left, what the rules make of it on the right, as it is typed. */
export function ClaimEditor(props: ClaimEditorProps) {
  const {
    content,
    edit,
    act,
    record,
    asOf,
    entities,
    articles,
    neighbours,
    findings,
    answers,
    answer,
    isPublished,
    attributeFrom,
    newPart,
    by,
    now,
  } = props;
  const report = useMemo(() => statusAsOf(record, asOf), [record, asOf]);
  const editing = { content, edit, act };
  const answered = new Map(answers.map((one) => [one.finding, one]));
  const open = findings.filter(({ id }) => !answered.has(id));

  function replied(attribution: string, { words, change }: Reply): void {
    edit((claim) => ({ ...claim, attributions: replaced(claim.attributions, attribution, change) }), words);
  }

  function findingsOf(about: Finding["about"]): ReactNode {
    return findings
      .filter((finding) => isAbout(finding, about))
      .map((finding) => (
        <FindingLine
          key={finding.id}
          finding={finding}
          answered={answered.get(finding.id) ?? null}
          answer={(reason) => answer(finding.id, reason)}
          {...("attribution" in about && { reply: (reply) => replied(about.attribution, reply) })}
        />
      ));
  }

  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start lg:gap-14">
      <div>
        <ClaimFields {...editing} entities={entities} findings={findingsOf} isPublished={isPublished} />
        <RelationFields {...editing} neighbours={neighbours} />
        <AttributionList
          {...editing}
          record={record}
          entities={entities}
          articles={articles}
          findings={findingsOf}
          remarks={(id) =>
            open.filter(({ about }) => "attribution" in about && about.attribution === id).length
          }
        />
        {attributeFrom}
        <EvidenceFields {...editing} entities={entities} newPart={newPart} now={asOf} />
        <Decisions {...editing} newPart={newPart} by={by} byRules={report.byRules} now={now} />
      </div>
      <aside
        // It goes along only where all of it is in sight: cut off, "what would change it" was below its end.
        className="[@media(min-width:64rem)_and_(min-height:72rem)]:sticky lg:top-6"
        aria-label="Status"
      >
        <p className="mb-6" role="status">
          <StatusLabel style={report.status} large>
            {statusWords[report.status].label}
          </StatusLabel>
        </p>
        <Why report={report} asOf={null} />
        <WouldChange sentences={report.wouldChange} room="my-6" />
        {open.length > 0 ? (
          <p className="text-ink-3">
            {numbered(open.length, "remark", "remarks")} to mend or to answer before it can be published.
          </p>
        ) : null}
      </aside>
    </div>
  );
}

function isAbout(finding: Finding, about: Finding["about"]): boolean {
  if ("attribution" in finding.about)
    return (
      "attribution" in about &&
      finding.about.attribution === about.attribution &&
      fieldOf(finding.about.field) === about.field
    );
  return !("attribution" in about) && finding.about.field === about.field;
}

/** Remarks on a field that has no place of its own stand beside what the speaker does. */
function fieldOf(field: string): string {
  const own = [
    "stance",
    "identity",
    "directness",
    "source",
    "sourceDescription",
    "relays",
    "groundRules",
    "anonymityReason",
    "proximity",
    "proximityNote",
    "cue",
    "hedge",
    "saidAt",
  ];
  return own.includes(field) ? field : "stance";
}
