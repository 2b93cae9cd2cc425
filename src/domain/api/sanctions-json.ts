import { z } from "zod";
import type { SanctionsPage } from "../lists/sanctions-page";
import { SanctionJson, sanctionJson } from "./entity-json";
import { EntityRefJson, entityRefJson } from "./reference-json";

const ListedJson = z
  .object({
    list: z.string().describe("Short name of the list, like ofac"),
    title: z.string(),
    entry: z.string().describe("Its id on the list"),
    name: z.string().describe("As the list writes it"),
    publishedOn: z.iso.date().describe("The day of the publication that stood"),
    programmes: z.array(z.string()),
  })
  .meta({ id: "ListedOn" });

/** Who was under sanctions on a day, as other programs read it. */
export const SanctionsJson = z
  .object({
    items: z.array(
      z.object({
        entity: EntityRefJson,
        sanctions: z.array(SanctionJson).describe("On the record, those that stood on the day or may have"),
        listed: z
          .array(ListedJson)
          .describe("By publications of sanction lists, for an id that is on record"),
      }),
    ),
    total: z.int(),
    lists: z
      .array(z.object({ key: z.string(), title: z.string(), publishedOn: z.iso.date(), entries: z.int() }))
      .describe("Of each list the publication that stood on the day"),
    nextPage: z.int().nullable().describe("Number of the next page; null on the last one"),
  })
  .meta({ id: "Sanctions" });

export const sanctionsJson = ({
  items,
  total,
  lists,
  next,
}: SanctionsPage): z.infer<typeof SanctionsJson> => ({
  items: items.map(({ entity, sanctions, listed }) => ({
    entity: entityRefJson(entity),
    sanctions: sanctions.map(sanctionJson),
    listed,
  })),
  ...{ total, lists, nextPage: next },
});
