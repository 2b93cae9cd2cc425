"use client";

import type { ReactNode } from "react";
import { nothingThere } from "@/domain/draft/nothing-there";
import { Icon } from "../../lines/icon";
import { Link } from "../../link";
import type { Entities } from "../editing";

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
    <fieldset className="f">
      <legend>{legend}</legend>
      {ids.length > 0 ? (
        <ul className="chips">
          {ids.map((id) => {
            const name = nameOf(id)?.name ?? nothingThere;
            return (
              <li key={id} className="chip">
                <Link href={`/desk/entities/${id}`}>{name}</Link>
                <button
                  type="button"
                  aria-label={`Take out ${name}`}
                  onClick={() =>
                    change(
                      ids.filter((one) => one !== id),
                      `Took out ${name}`,
                    )
                  }
                >
                  <Icon name="close" />
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      {children}
    </fieldset>
  );
}
