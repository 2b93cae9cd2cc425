"use client";

import type { ReactNode } from "react";
import { nothingThere } from "@/domain/draft/nothing-there";
import { FieldLegend } from "../../field-parts";
import { Link } from "../../link";
import { Chip, Chips } from "../form/chips";
import type { Entities } from "../history/editing";

/** People and organizations, each with the way to their page and out of the list. */
export function EntityChips(props: {
  legend: string;
  ids: readonly string[];
  nameOf: Entities["nameOf"];
  change: (ids: string[], words: string) => void;
  children: ReactNode;
}) {
  const { legend, ids, nameOf, change, children } = props;
  return (
    <fieldset>
      <FieldLegend>{legend}</FieldLegend>
      {ids.length > 0 ? (
        <Chips>
          {ids.map((id) => {
            const name = nameOf(id)?.name ?? nothingThere;
            const others = ids.filter((one) => one !== id);
            return (
              <Chip key={id} name={name} takeOut={() => change(others, `Took out ${name}`)}>
                <Link className="min-w-6 py-1" href={`/desk/entities/${id}`}>
                  {name}
                </Link>
              </Chip>
            );
          })}
        </Chips>
      ) : null}
      {children}
    </fieldset>
  );
}
