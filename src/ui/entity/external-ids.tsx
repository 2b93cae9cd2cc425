import { type ExternalId, externalHref, schemeWords } from "@/domain/external-id";
import { ExternalLink } from "../entries/chain";

/** Where else the same person or organization is on record. */
export function ExternalIds({ ids }: { ids: readonly ExternalId[] }) {
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby="elsewhere-h">
      <h2 id="elsewhere-h" className="sech">
        In other records
      </h2>
      <ul className="plist">
        {ids.map((id) => (
          <li key={`${id.scheme} ${id.value}`}>
            <div>
              <OneId id={id} />
              <p className="plist__r">{schemeWords[id.scheme]}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneId({ id }: { id: ExternalId }) {
  const address = externalHref(id);
  return (
    <span className="plist__n">
      {address ? <ExternalLink href={address}>{id.value}</ExternalLink> : id.value}
    </span>
  );
}
