import { Fragment, type ReactNode } from "react";
import { isSilence, saysSo } from "@/domain/attribution-meaning";
import {
  attributionLine,
  cueWords,
  directnessWords,
  groundRulesWords,
  hedgeWords,
  proximityWords,
  sourceName,
} from "@/domain/attribution-words";
import type { Attribution, Relay } from "@/domain/claim";
import { languageName } from "@/domain/language/language-name";
import { unknownHopWords } from "@/domain/sourcing/attribution-path";
import { stanceOf } from "@/domain/sourcing/in-part";
import { spokenForBy } from "@/domain/sourcing/told-body";
import { dayWords, isoShort } from "@/domain/time/date-words";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { entityHref } from "@/domain/timeline/entry-of";
import { ExternalLink } from "../entries/chain";
import { Term } from "../lines/status-label";
import { Link } from "../link";
import { type AsOf, href } from "../links";
import { Quote } from "./quote";
import { StanceNode } from "./stance-node";

/** One speech act: who, in what words, on what terms, and through whom it reached us. */
export function AttributionItem(props: {
  attribution: Attribution;
  /** Where the other mention of the same source is told, if there is one. */
  sameAs: string | null;
  /** The later word that settled it: then it no longer stands. */
  takenBack: Attribution | null;
  asOf: AsOf;
}) {
  const { attribution, sameAs, takenBack, asOf } = props;
  const { source, stance } = attribution;
  const id = `said-${attribution.id}`;
  const name = sourceName(source);
  const description = source.entity && source.identity !== "outlet_observation" ? source.description : null;
  return (
    <li
      className="grid break-inside-avoid grid-cols-[9px_1fr] gap-x-4 not-first:mt-8 target:bg-hover target:shadow-[0_0_0_8px_var(--color-hover)] lg:gap-x-6"
      data-status={attributionLine(attribution)}
      id={id}
    >
      <span className="vline" aria-hidden="true" />
      <article aria-labelledby={`${id}-h`}>
        <header className="flex flex-wrap items-baseline gap-x-4">
          <h3 className="font-serif text-md" id={`${id}-h`}>
            {source.entity ? (
              <Link className="decoration-transparent" href={href(entityHref(source.entity), { asOf })}>
                <bdi>{name}</bdi>
              </Link>
            ) : (
              <bdi>{name}</bdi>
            )}
          </h3>
          {description ? (
            <p className="text-sm/6 text-ink-3">
              <bdi>{description}</bdi>
            </p>
          ) : null}
          <p className="inline-flex items-center gap-2 self-center text-sm font-medium text-ink-2 lg:ml-auto">
            <StanceNode stance={stance} className="text-ink" />
            {takenBack ? `${stanceOf(attribution)}; no longer stands` : stanceOf(attribution)}
          </p>
        </header>
        <Quote attribution={attribution} />
        <Fields attribution={attribution} sameAs={sameAs} takenBack={takenBack} asOf={asOf} />
      </article>
    </li>
  );
}

function Fields({ attribution, sameAs, takenBack, asOf }: Parameters<typeof AttributionItem>[0]) {
  const { cue, hedge, article, saidAt, groundRules, anonymityReason, proximity, proximityNote } = attribution;
  const silent = isSilence(attribution.stance);
  const body = spokenForBy(attribution);
  return (
    <dl className="grid grid-cols-[1fr_1fr] gap-x-6 gap-y-2 border-t border-hair pt-2.5 text-sm lg:grid-cols-3">
      {attribution.part ? (
        <Field term="Covers only">
          <bdi>{attribution.part}</bdi>
        </Field>
      ) : null}
      {body ? (
        <Field term="Speaks for" note="By a spokesperson who is not named">
          <bdi>{body}</bdi>
        </Field>
      ) : null}
      {attribution.atLeast ? <Field term="How many">At least {attribution.atLeast}</Field> : null}
      {sameAs ? (
        <Field term="Same source">
          <Link href={href(sameAs, { asOf })}>As in another attribution</Link>
        </Field>
      ) : null}
      {cue ? (
        <Field term="Cue word" note={cue.class === "neutral" || silent ? null : cueWords[cue.class]}>
          <bdi>{cue.text}</bdi>
        </Field>
      ) : null}
      {hedge ? (
        <Field
          term={
            <Term term="hedge" asOf={asOf}>
              Hedge
            </Term>
          }
          note={hedgeWords[hedge.kind]}
        >
          <bdi>{hedge.text}</bdi>
        </Field>
      ) : null}
      {takenBack ? (
        <Field term={saysSo(takenBack.stance) ? "Settled by" : "Taken back by"}>
          <bdi>{sourceName(takenBack.source)}</bdi>, {dayWords(takenBack.publishedAt)}
        </Field>
      ) : null}
      {silent ? null : <Field term="Directness">{directnessWords[attribution.directness]}</Field>}
      {silent ? null : (
        <Field term="Terms" note={anonymityReason}>
          {groundRulesWords[groundRules]}
        </Field>
      )}
      {silent ? null : (
        <Field
          term={
            <Term term="closeness" asOf={asOf}>
              Closeness
            </Term>
          }
          note={proximityNote}
        >
          {proximityWords[proximity]}
        </Field>
      )}
      <Field
        term={
          <Term term="relay" asOf={asOf}>
            Through
          </Term>
        }
      >
        {[...attribution.relays.map(relayName), article.outlet.name].map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one outlet may stand twice in a chain
          <Fragment key={index}>
            {index > 0 ? ", " : ""}
            <bdi>{step}</bdi>
          </Fragment>
        ))}
      </Field>
      {attribution.spokenLanguage ? (
        <Field term="Language">{languageName(attribution.spokenLanguage)}, translated</Field>
      ) : null}
      {saidAt ? <Field term="Said">{edtfWords(saidAt).day}</Field> : null}
      <Field term="Read in">
        <Link href={href(`/articles/${article.id}`, { asOf })}>
          <bdi>{article.outlet.name}</bdi>
        </Link>
        , <time dateTime={isoShort(article.publishedAt)}>{dayWords(article.publishedAt)}</time>
        {article.url ? (
          <>
            {" "}
            <ExternalLink href={article.url}>Original</ExternalLink>
          </>
        ) : null}
      </Field>
    </dl>
  );
}

function Field({ term, note, children }: { term: ReactNode; note?: string | null; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-3">{term}</dt>
      <dd>
        {children}
        {note ? (
          <span className="block text-ink-3">
            <bdi>{note}</bdi>
          </span>
        ) : null}
      </dd>
    </div>
  );
}

function relayName(relay: Relay): string {
  return relay.entity?.name ?? relay.description ?? unknownHopWords;
}
