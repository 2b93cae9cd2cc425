import { type ExternalId, externalHref, schemeWords } from "@/domain/external-id";
import { ExternalLink } from "../entries/chain";
import { Row, RowList, RowNote, rowName } from "../row-list";
import { SectionHead } from "../section-head";

/** Where else the same person or organization is on record. */
export function ExternalIds({ ids }: { ids: readonly ExternalId[] }) {
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby="elsewhere-h">
      <SectionHead id="elsewhere-h">In other records</SectionHead>
      <RowList>
        {ids.map((id) => (
          <Row key={`${id.scheme} ${id.value}`}>
            <OneId id={id} />
            <RowNote>{schemeWords[id.scheme]}</RowNote>
          </Row>
        ))}
      </RowList>
    </section>
  );
}

function OneId({ id }: { id: ExternalId }) {
  const address = externalHref(id);
  return (
    <span className={rowName}>
      {address ? <ExternalLink href={address}>{id.value}</ExternalLink> : id.value}
    </span>
  );
}
