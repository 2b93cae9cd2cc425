import { type ExternalId, externalHref, schemeWords } from "@/domain/external-id";

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
  if (!address) return <span className="plist__n">{id.value}</span>;
  return (
    <a className="plist__n" href={address} rel="external">
      {id.value}
    </a>
  );
}
