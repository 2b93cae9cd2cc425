/**
 * The drawings that every page refers to: a glyph for each line style, a node for each stance, the icons.
 * Once per document, at the start of the body.
 */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      <StatusGlyphs />
      <StanceNodes />
      <Icons />
    </svg>
  );
}

function StatusGlyphs() {
  return (
    <>
      <symbol id="g-confirmed" viewBox="0 0 28 10">
        <path d="M1 5H27" stroke="currentColor" strokeWidth="3" />
      </symbol>
      <symbol id="g-corroborated" viewBox="0 0 28 10">
        <path d="M3 5H25" stroke="currentColor" strokeWidth="3" strokeDasharray="9 4" />
      </symbol>
      <symbol id="g-reported" viewBox="0 0 28 10">
        <path d="M2 5H27" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeDasharray="0 6" />
      </symbol>
      <symbol id="g-alleged" viewBox="0 0 28 10">
        <path d="M1 5H27" stroke="currentColor" strokeWidth="1.5" strokeDasharray="6 4" />
      </symbol>
      <symbol id="g-disputed" viewBox="0 0 28 10">
        <path className="g-a" d="M1 5H8L13 1.75H27" strokeWidth="2" fill="none" />
        <path className="g-b" d="M8 5L13 8.25H27" strokeWidth="2" strokeDasharray="4.5 2.5" fill="none" />
      </symbol>
      <symbol id="g-against" viewBox="0 0 28 10">
        <path className="g-b" d="M1 5H27" strokeWidth="2" strokeDasharray="4.5 2.5" fill="none" />
      </symbol>
      <symbol id="g-refuted" viewBox="0 0 28 10">
        <path d="M1 5H27" stroke="currentColor" strokeWidth="2" />
        <path className="g-halo" d="M9.5 10 18.5 0" strokeWidth="6" />
        <path d="M9.5 10 18.5 0" stroke="currentColor" strokeWidth="2" />
      </symbol>
      <symbol id="g-retracted" viewBox="0 0 28 10">
        <path
          d="M1 5H8M20 5H27M11.2 2.2 16.8 7.8M16.8 2.2 11.2 7.8"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </symbol>
      <symbol id="g-unsourced" viewBox="0 0 28 10">
        <path d="M1 2.25H27M1 7.75H27" stroke="currentColor" strokeWidth="1.5" />
      </symbol>
      <symbol id="g-none" viewBox="0 0 28 10">
        <rect x="1" y="2" width="26" height="6" rx="3" stroke="currentColor" strokeWidth="1.5" fill="none" />
      </symbol>
      <symbol id="g-answered" viewBox="0 0 28 10">
        <path d="M1.75 1V9M26.25 1V9M1.75 5H26.25" stroke="currentColor" strokeWidth="1.5" />
      </symbol>
      <symbol id="g-open" viewBox="0 0 28 10">
        <path d="M1.75 1V9M26.25 1V9" stroke="currentColor" strokeWidth="1.5" />
        <text x="14" y="9" textAnchor="middle" fontSize="11" fontWeight="600" fill="currentColor">
          ?
        </text>
      </symbol>
    </>
  );
}

function StanceNodes() {
  return (
    <>
      <symbol id="s-asserts" viewBox="0 0 15 15">
        <circle cx="7.5" cy="7.5" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.75" />
        <circle cx="7.5" cy="7.5" r="1.75" fill="currentColor" />
      </symbol>
      <symbol id="s-confirms" viewBox="0 0 15 15">
        <circle cx="7.5" cy="7.5" r="5.25" fill="currentColor" />
      </symbol>
      <symbol id="s-denies" viewBox="0 0 15 15">
        <circle cx="7.5" cy="7.5" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
        <path d="M2.6 12.4 12.4 2.6" stroke="currentColor" strokeWidth="1.75" />
      </symbol>
      <symbol id="s-corrects" viewBox="0 0 15 15">
        <circle cx="7.5" cy="7.5" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
        <path d="M7.5 2.75V12.25" stroke="currentColor" strokeWidth="1.75" />
      </symbol>
      <symbol id="s-retracts" viewBox="0 0 15 15">
        <path d="M3.2 3.2 11.8 11.8M11.8 3.2 3.2 11.8" stroke="currentColor" strokeWidth="1.75" />
      </symbol>
      <symbol id="s-declined" viewBox="0 0 15 15">
        <circle cx="7.5" cy="7.5" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
      </symbol>
    </>
  );
}

function Icons() {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.4 };
  return (
    <>
      <symbol id="i-out" viewBox="0 0 12 12">
        <path d="M3.5 3.5H8.5V8.5M8.5 3.5 3 9" {...line} />
      </symbol>
      <symbol id="i-arrow" viewBox="0 0 12 12">
        <path d="M1 6H10.5M7 2.5 10.5 6 7 9.5" {...line} />
      </symbol>
      <symbol id="i-search" viewBox="0 0 12 12">
        <circle cx="5" cy="5" r="3.6" {...line} />
        <path d="M7.7 7.7 11 11" {...line} />
      </symbol>
      <symbol id="i-close" viewBox="0 0 12 12">
        <path d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5" {...line} />
      </symbol>
      <symbol id="i-check" viewBox="0 0 12 12">
        <path d="M1.5 6.5 4.5 9.5 10.5 2.5" {...line} strokeWidth="1.75" />
      </symbol>
      <symbol id="i-clock" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.6" {...line} />
        <path d="M6 3.2V6L7.9 7.2" {...line} />
      </symbol>
      <symbol id="i-theme" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.6" {...line} />
        <path d="M6 1.4A4.6 4.6 0 0 1 6 10.6Z" fill="currentColor" />
      </symbol>
      <symbol id="i-menu" viewBox="0 0 12 12">
        <path d="M1 3H11M1 6H11M1 9H11" {...line} />
      </symbol>
      <symbol id="i-down" viewBox="0 0 12 12">
        <path d="M2 4 6 8 10 4" {...line} />
      </symbol>
    </>
  );
}
