"use client";

import { isWithoutName } from "@/domain/attribution-meaning";
import {
  cueWords,
  directnessWords,
  groundRulesWords,
  hedgeWords,
  proximityWords,
  stanceWords,
} from "@/domain/attribution-words";
import type { AttributionSnapshot } from "@/domain/dossier/snapshot";
import type { CitedArticle } from "@/domain/draft/desk-pages";
import { identityFor } from "@/domain/suggestion/identity-for";
import { dayWords } from "@/domain/time/date-words";
import type { CueClass, SourceIdentity } from "@/domain/vocabulary";
import { Link } from "../../link";
import type { Entities, FindingsOf } from "../editing";
import { EntityPicker } from "../entity-picker";
import { ExtentFields } from "../extent-fields";
import { DateField, optionsOf, SelectField, TextField, textOrNull } from "../fields";
import { Relays } from "./relays";

export const identityWords: Record<SourceIdentity, string> = {
  named_person: "A person by name",
  unnamed_person: "A person without a name",
  named_organization: "An organization by name",
  unnamed_group: "Several without names",
  document: "A document",
  outlet_observation: "The outlet itself",
};

type Props = {
  said: AttributionSnapshot;
  change: (change: Partial<AttributionSnapshot>, words: string) => void;
  act: (change: Partial<AttributionSnapshot>, words: string) => void;
  entities: Entities;
  article: CitedArticle | null;
  /** Others of the same claim, which this one may take back or correct. */
  others: { id: string; words: string; isNameless: boolean }[];
  findings: FindingsOf;
};

/** Every field of one attribution: who says it, on what terms, through whom, in what words. */
export function AttributionFields({ said, change, act, entities, article, others, findings }: Props) {
  const about = (field: string) => findings({ attribution: said.id, field });
  const excerpt = said.selectors.find(({ role }) => role === "excerpt") ?? said.selectors[0];
  const nameless = others.filter(({ isNameless }) => isNameless);
  const outlet = article ? entities.nameOf(article.outletId)?.name : undefined;
  return (
    <div className="dpform">
      {excerpt ? (
        <blockquote className="quoted">
          <p dir="auto">{excerpt.exact}</p>
          {excerpt.start === null ? <p className="f__e">These words are no longer in the article.</p> : null}
        </blockquote>
      ) : null}
      {article ? (
        <p className="dim">
          {outlet}, {dayWords(new Date(article.publishedAt))}:{" "}
          <Link href={`/desk/articles/${article.id}`}>{article.title}</Link>
        </p>
      ) : null}
      <div className="frow frow--3">
        <SelectField
          label="What they do"
          value={said.stance}
          options={optionsOf(stanceWords)}
          change={(stance) => change({ stance }, "Stance")}
        >
          {about("stance")}
        </SelectField>
        <SelectField
          label="Who speaks is"
          value={said.identity}
          options={optionsOf(identityWords)}
          change={(identity) => change({ identity }, "Kind of source")}
        >
          {about("identity")}
        </SelectField>
        <SelectField
          label="Directness"
          value={said.directness}
          options={optionsOf(directnessWords)}
          change={(directness) => change({ directness }, "Directness")}
        >
          {about("directness")}
        </SelectField>
      </div>
      <div className="frow">
        <div>
          <EntityPicker
            label="Source"
            value={said.sourceId === null ? null : entities.nameOf(said.sourceId)}
            find={entities.find}
            create={entities.create}
            choose={(one) =>
              change(
                { sourceId: one?.id ?? null, identity: identityFor(said.identity, one?.kind ?? null) },
                "Source",
              )
            }
          />
          {about("source")}
        </div>
        <TextField
          label="Source as described"
          hint="Such as “a reporter for the network”, where there is no name."
          value={said.sourceDescription ?? ""}
          change={(text) => change({ sourceDescription: textOrNull(text) }, "Source as described")}
        >
          {about("sourceDescription")}
        </TextField>
      </div>
      <ExtentFields said={said} change={change} />
      <Relays
        relays={said.relays}
        change={(relays, words) => change({ relays }, words)}
        act={(relays, words) => act({ relays }, words)}
        entities={entities}
        outlet={outlet ?? "the article"}
      />
      {about("relays")}
      <div className="frow">
        <SelectField
          label="Terms"
          value={said.groundRules}
          options={optionsOf(groundRulesWords)}
          change={(groundRules) => change({ groundRules }, "Terms")}
        >
          {about("groundRules")}
        </SelectField>
        <TextField
          label="Why they are not named"
          value={said.anonymityReason ?? ""}
          change={(text) => change({ anonymityReason: textOrNull(text) }, "Why they are not named")}
        >
          {about("anonymityReason")}
        </TextField>
      </div>
      <div className="frow">
        <SelectField
          label="How they know"
          value={said.proximity}
          options={optionsOf(proximityWords)}
          change={(proximity) => change({ proximity }, "How they know")}
        >
          {about("proximity")}
        </SelectField>
        <TextField
          label="Why that is so"
          value={said.proximityNote ?? ""}
          change={(text) => change({ proximityNote: textOrNull(text) }, "How they know, note")}
        >
          {about("proximityNote")}
        </TextField>
      </div>
      <div className="frow frow--3">
        <SelectField<CueClass | "">
          label="Attributing word"
          value={said.cue?.class ?? ""}
          options={[{ value: "", label: "None" }, ...optionsOf(cueWords)]}
          change={(kind) =>
            change(
              { cue: kind === "" ? null : { lemma: said.cue?.lemma ?? "", class: kind } },
              "Attributing word",
            )
          }
        >
          {about("cue")}
        </SelectField>
        {said.cue ? (
          <TextField
            label="That word, as in a dictionary"
            value={said.cue.lemma}
            change={(lemma) =>
              change({ cue: { class: said.cue?.class ?? "neutral", lemma } }, "Attributing word")
            }
          />
        ) : null}
        <SelectField
          label="Weakened by"
          value={said.hedge?.kind ?? ""}
          options={[{ value: "" as const, label: "Nothing" }, ...optionsOf(hedgeWords)]}
          change={(kind) => change({ hedge: kind === "" ? null : { kind } }, "Hedge")}
        >
          {about("hedge")}
        </SelectField>
      </div>
      <div className="frow frow--3">
        <DateField
          label="When it was said"
          value={said.saidAt}
          change={(saidAt) => change({ saidAt }, "When it was said")}
        >
          {about("saidAt")}
        </DateField>
        <TextField
          label="Language it was said in"
          hint="Where it was translated: ru, fr."
          value={said.spokenLanguage ?? ""}
          change={(text) => change({ spokenLanguage: textOrNull(text) }, "Language")}
        />
        {isWithoutName(said.identity) && nameless.length > 0 ? (
          <SelectField
            label="The same source as"
            value={said.sameAsId ?? ""}
            options={[
              { value: "", label: "Not known to be another" },
              ...nameless.map(({ id, words }) => ({ value: id, label: words })),
            ]}
            change={(id) => change({ sameAsId: textOrNull(id) }, "The same source as")}
          />
        ) : null}
        {others.length > 0 ? (
          <SelectField
            label="Answers to"
            value={said.respondsToId ?? ""}
            options={[
              { value: "", label: "None in particular" },
              ...others.map(({ id, words }) => ({ value: id, label: words })),
            ]}
            change={(id) => change({ respondsToId: textOrNull(id) }, "Answers to")}
          />
        ) : null}
      </div>
    </div>
  );
}
