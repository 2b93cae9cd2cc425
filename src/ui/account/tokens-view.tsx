import type { Notice } from "@/domain/access/notice";
import type { ShownToken } from "@/domain/access/shown-token";
import { scopeWords, TokenScope, tokenLasts } from "@/domain/access/token-scope";
import { dayWords, instantWords } from "@/domain/time/date-words";
import { buttonLook } from "../button-look";
import { DeskSection } from "../desk/frame/desk-section";
import { DeskHead } from "../desk/frame/desk-shell";
import { EmptyNote } from "../empty-note";
import { FieldFault, FieldHint, FieldLabel, FieldLegend, Select } from "../field-parts";
import { AccountRow } from "./account-row";
import { Field } from "./field";
import { NoticeBox } from "./notice-box";

type Props = { tokens: ShownToken[]; notice: Notice | null; now: Date; site: string };

/** The tokens of machines: those that hold, each with its last use, and below them those that are over. */
export function TokensView({ tokens, notice, now, site }: Props) {
  const holds = ({ endedAt, expiresAt }: ShownToken) => endedAt === null && expiresAt > now;
  const [held, over] = [tokens.filter(holds), tokens.filter((token) => !holds(token))];
  return (
    <>
      <DeskHead
        title="API tokens"
        note="For machines that bring something in by themselves: wires, archives, scripts. What one of them does stands in the history under its name."
      />
      <NoticeBox notice={notice} className="mb-8" />
      <DeskSection id="tokens" title="Tokens that hold" count={held.length}>
        {held.length === 0 ? <EmptyNote>No machine may write here.</EmptyNote> : null}
        <ul>
          {held.map((token) => (
            <TokenRow key={token.id} token={token}>
              until <Day at={token.expiresAt} />
            </TokenRow>
          ))}
        </ul>
      </DeskSection>
      <DeskSection id="new-token" title="Make a token">
        <TokenFields notice={notice} />
        <details className="mt-6 max-w-read text-sm/6 text-ink-2">
          <summary>How a machine uses it</summary>
          <pre className="mt-2 whitespace-pre-wrap break-all bg-sunk p-4 font-mono text-xs/5">
            {example(site)}
          </pre>
        </details>
      </DeskSection>
      {over.length > 0 ? (
        <DeskSection id="over" title="Over" count={over.length}>
          <ul>
            {over.map((token) => (
              <TokenRow key={token.id} token={token} isOver>
                {token.endedAt === null ? (
                  <>
                    ran out on <Day at={token.expiresAt} />
                  </>
                ) : (
                  <>
                    ended by {token.endedBy} on <Day at={token.endedAt} />
                  </>
                )}
              </TokenRow>
            ))}
          </ul>
        </DeskSection>
      ) : null}
    </>
  );
}

function TokenFields({ notice }: { notice: Notice | null }) {
  const isBack = notice?.typed.act === "make";
  const fault = notice?.faults.find(({ field }) => field === "scopes")?.message;
  return (
    <form className="grid max-w-form justify-items-start gap-4" action="/api/desk/tokens" method="post">
      <input type="hidden" name="act" value="make" />
      <Field
        name="name"
        label="Name"
        hint="What the machine is known by in the history, as “Wire of the agency”."
        autoComplete="off"
        required
        maxLength={80}
        isDoubted={notice?.code === "token-name-taken"}
        notice={notice}
      />
      <fieldset aria-describedby={fault ? "scopes-fault" : undefined}>
        <FieldLegend>May</FieldLegend>
        {TokenScope.options.map((scope) => (
          <div key={scope} className="grid grid-cols-[18px_minmax(0,1fr)] items-start gap-x-2.5 py-1">
            <input
              className="mt-1"
              type="checkbox"
              id={`scope-${scope}`}
              name={scope}
              defaultChecked={isBack && notice?.typed[scope] === "on"}
              aria-describedby={`scope-${scope}-says`}
            />
            <label htmlFor={`scope-${scope}`}>
              {scopeWords[scope].label} <code className="text-xs text-ink-3">{scope}</code>
            </label>
            <FieldHint className="col-2" id={`scope-${scope}-says`}>
              {scopeWords[scope].says}
            </FieldHint>
          </div>
        ))}
        {fault ? <FieldFault id="scopes-fault">A token {fault} of these.</FieldFault> : null}
      </fieldset>
      <div>
        <FieldLabel htmlFor="f-days">Holds for</FieldLabel>
        <Select id="f-days" name="days" defaultValue={notice?.typed.days ?? 90}>
          {tokenLasts.map((days) => (
            <option key={days} value={days}>
              {days === 365 ? "a year" : `${days} days`}
            </option>
          ))}
        </Select>
      </div>
      <button className={buttonLook("primary")} type="submit">
        Make the token
      </button>
      <FieldHint>It also ends when your account is closed or is no longer a chief editor’s.</FieldHint>
    </form>
  );
}

function TokenRow(props: { token: ShownToken; isOver?: boolean; children: React.ReactNode }) {
  const { token, isOver = false, children } = props;
  const { id, name, scopes, madeBy, madeAt, usedAt, network } = token;
  return (
    <AccountRow className="justify-between">
      <div className="min-w-0 grow basis-96 wrap-anywhere">
        <strong className={isOver ? "font-normal text-ink-2" : "font-semibold"}>{name}</strong>
        <p className="text-sm/6 text-ink-2">
          {scopes.map((scope) => scopeWords[scope].label).join(", ")}; made by {madeBy} on <Day at={madeAt} />
          , {children}
        </p>
        <p className="text-sm/6 text-ink-3">
          {usedAt === null ? (
            "never used"
          ) : (
            <>
              last used <time dateTime={usedAt.toISOString()}>{instantWords(usedAt)}</time>
              {network === null ? null : ` from ${network}`}
            </>
          )}
        </p>
      </div>
      {isOver ? null : (
        <form action="/api/desk/tokens" method="post">
          <input type="hidden" name="act" value="end" />
          <button
            className={buttonLook("plain", "quiet")}
            type="submit"
            name="token"
            value={id}
            aria-label={`End ${name}`}
          >
            End
          </button>
        </form>
      )}
    </AccountRow>
  );
}

const Day = ({ at }: { at: Date }) => <time dateTime={at.toISOString()}>{dayWords(at)}</time>;

const example = (site: string): string => `curl ${site}/api/machines/articles \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"title": "…", "outlet": "…", "publishedAt": "2026-11-30T09:00:00Z", "body": "…", "url": "https://…"}'

curl ${site}/api/machines/dossiers \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  --data-binary @dossier.json`;
