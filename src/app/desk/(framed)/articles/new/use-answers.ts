import { useState } from "react";
import type { PastedField } from "@/domain/article/pasted-form";
import type { WhichOne } from "@/domain/entity/which-one";
import type { Duplicate } from "@/domain/outbox/answers";

export type Answers = ReturnType<typeof useAnswers>;

/** What a new article was answered: who holds it already, which fields are wrong, which of two outlets is meant, and what failed. */
export function useAnswers() {
  const [duplicates, setDuplicates] = useState<Duplicate[]>([]);
  const [faults, setFaults] = useState<Partial<Record<PastedField, string>>>({});
  const [which, setWhich] = useState<WhichOne | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  function clear(): void {
    setDuplicates([]);
    setFaults({});
    setWhich(null);
    setFailure(null);
  }

  return {
    told: { duplicates, faults, which, failure },
    setDuplicates,
    setFaults,
    setWhich,
    setFailure,
    clear,
  };
}
