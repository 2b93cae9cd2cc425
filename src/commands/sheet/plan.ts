import type { Fault } from "@/domain/dossier/faults";
import type { ContentOf, DeskKind } from "@/domain/draft/subject";
import { cellName } from "@/domain/sheet/cell-name";
import type { Mapping } from "@/domain/sheet/guess-columns";
import type { RowFate } from "@/domain/sheet/sheet-answer";

export type Put = { [K in DeskKind]: { kind: K; id: string; content: ContentOf<K> } }[DeskKind];

/** What importing rows would write as the record stands: nothing is written where there is a fault. */
export type Plan = {
  faults: Fault[];
  fates: RowFate[];
  /** Subjects that nobody has yet. */
  made: Put[];
  /** Subjects that are there, as they would be. */
  changed: Put[];
  /** Organizations that are made since rows name them, by their names. */
  beside: string[];
};

/** Where a field of a row stands (`B7`); its row alone, where no column gives that field. */
export function placer(mapping: Mapping): (field: string, row: number) => string {
  return (field, row) => {
    const column = mapping.indexOf(field);
    return column === -1 ? String(row) : cellName(column, row);
  };
}

/** A plan under way: whatever is wrong with a row is put at its cell, and what becomes of the row is told once. */
export class Planning {
  readonly plan: Plan = { faults: [], fates: [], made: [], changed: [], beside: [] };

  constructor(private readonly place: (field: string, row: number) => string) {}

  fault(row: number, field: string, message: string): void {
    this.plan.faults.push({ path: this.place(field, row), message });
  }

  fate(row: number, does: RowFate["does"], told = ""): void {
    this.plan.fates.push({ row, does, told });
  }
}
