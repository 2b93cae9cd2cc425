"use client";

import { isWithoutName } from "@/domain/attribution-meaning";
import type { AttributionSnapshot } from "@/domain/dossier/snapshot";
import type { CitedArticle } from "@/domain/draft/desk-pages";
import { fieldLabels } from "@/domain/draft/field-labels";
import { identityFor } from "@/domain/suggestion/form/identity-for";
import { dayWords } from "@/domain/time/date-words";
import { FieldFault } from "../../field-parts";
import { Link } from "../../link";
import { EntityPicker } from "../entity/entity-picker";
import { FieldGrid, FieldRow } from "../form/field-grid";
import { SelectField, TextField, textOrNull } from "../form/fields";
import type { Entities, FindingsOf } from "../history/editing";
import { Relays } from "./relays";
import { SpokenChoice, SpokenFields } from "./spoken-fields";
import { StanceChoice } from "./stance-choice";

const labels = fieldLabels.attribution;

type Props = {
  said: AttributionSnapshot;
  change: (change: Partial<AttributionSnapshot>, words: string) => void;
  act: (change: Partial<AttributionSnapshot>, words: string) => void;
  entities: Entities;
  article: CitedArticle | null;
  claim: string;
  /** Others of the same claim, which this one may take back or correct. */
  others: { said: AttributionSnapshot; words: string }[];
  findings: FindingsOf;
};

/** Every field of one attribution: who says it, on what terms, through whom, in what words. */
export function AttributionFields(props: Props) {
  const { said, change, act, entities, article, claim, others, findings } = props;
  const about = (field: string) => findings({ attribution: said.id, field });
  const excerpt = said.selectors.find(({ role }) => role === "excerpt") ?? said.selectors[0];
  const nameless = others.filter((other) => isWithoutName(other.said.identity));
  const spoken = { said, change, about };
  const outlet = article ? entities.nameOf(article.outletId)?.name : undefined;
  return (
    <FieldGrid className="pb-4">
      {excerpt ? (
        <blockquote className="border-l border-line pl-4 font-serif text-md">
          <p dir="auto">{excerpt.exact}</p>
          {excerpt.start === null ? <FieldFault>These words are no longer in the article.</FieldFault> : null}
        </blockquote>
      ) : null}
      {article ? (
        <p className="text-ink-3">
          {outlet}, {dayWords(new Date(article.publishedAt))}:{" "}
          <Link href={`/desk/articles/${article.id}`}>{article.title}</Link>
        </p>
      ) : null}
      <FieldRow three>
        <StanceChoice {...spoken} claim={claim} speaker={said} others={others.map((other) => other.said)} />
        <SpokenChoice {...spoken} field="identity" />
        <SpokenChoice {...spoken} field="directness" />
      </FieldRow>
      <FieldRow>
        <div>
          <EntityPicker
            label={labels.sourceId}
            value={said.sourceId === null ? null : entities.nameOf(said.sourceId)}
            find={entities.find}
            create={entities.create}
            choose={(one) =>
              change(
                { sourceId: one?.id ?? null, identity: identityFor(said.identity, one?.kind ?? null) },
                labels.sourceId,
              )
            }
          />
          {about("source")}
        </div>
        <TextField
          label={labels.sourceDescription}
          hint="Such as “a reporter for the network”, where there is no name."
          value={said.sourceDescription ?? ""}
          change={(text) => change({ sourceDescription: textOrNull(text) }, labels.sourceDescription)}
        >
          {about("sourceDescription")}
        </TextField>
      </FieldRow>
      <Relays
        relays={said.relays}
        change={(relays, words) => change({ relays }, words)}
        act={(relays, words) => act({ relays }, words)}
        entities={entities}
        outlet={outlet ?? "the article"}
      />
      {about("relays")}
      <SpokenChoice {...spoken} field="groundRules" />
      <SpokenFields {...spoken} />
      <FieldRow>
        {isWithoutName(said.identity) && nameless.length > 0 ? (
          <SelectField
            label={labels.sameAsId}
            value={said.sameAsId ?? ""}
            options={[
              { value: "", label: "Not known to be another" },
              ...nameless.map((other) => ({ value: other.said.id, label: other.words })),
            ]}
            change={(id) => change({ sameAsId: textOrNull(id) }, labels.sameAsId)}
          />
        ) : null}
        {others.length > 0 ? (
          <SelectField
            label={labels.respondsToId}
            hint="Whose words it answers. What takes back or corrects works on those, also where another said them in its name."
            value={said.respondsToId ?? ""}
            options={[
              { value: "", label: "None in particular" },
              ...others.map((other) => ({ value: other.said.id, label: other.words })),
            ]}
            change={(id) => change({ respondsToId: textOrNull(id) }, labels.respondsToId)}
          />
        ) : null}
      </FieldRow>
    </FieldGrid>
  );
}
