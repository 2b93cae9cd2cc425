import type { CSSProperties, ReactNode } from "react";
import { apart } from "@/domain/apart";
import type { LineStyle } from "@/domain/vocabulary";
import { type AsOf, href } from "../links";
import { nameStep, printStep, smallNameStep } from "./box-size";
import type { BoxLine } from "./box-words";
import type { Box, Scene } from "./scene";
import { isCrossed, type Way } from "./ways";

/** The width of the page's column, in pixels, and how far a drawing may shrink into it: 13 px letters to 12. */
const pageWidth = 1312;
const smallestScale = 12 / 13;

/** A scene as SVG. Boxes with a page of their own are links; the words for all of it stand beside the drawing. */
export function SceneDrawing(props: {
  scene: Scene;
  className: string;
  label: string;
  asOf: AsOf;
  children?: ReactNode;
  extraHeight: number;
}) {
  const { scene, asOf } = props;
  const height = scene.bottom + props.extraHeight;
  const least = scene.width > pageWidth ? Math.round(scene.width * smallestScale) : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG can be no fieldset; the role names the group of links
    <svg
      className={props.className}
      viewBox={`0 0 ${scene.width} ${height}`}
      // A drawing wider than the page scrolls rather than shrink its smallest words below 12 pixels.
      style={{ "--least": `${least}px` } as CSSProperties}
      role="group"
      aria-label={props.label}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines and letters takes no focus */}
      <g aria-hidden="true">
        {scene.ways.map((way) => (
          <WayDrawing key={way.id} way={way} />
        ))}
        {scene.labels.map((label) => (
          <g className="el" key={`${label.x} ${label.y} ${label.text}`}>
            <rect x={label.x - label.width / 2} y={label.y - 10.5} width={label.width} height="21" />
            <text x={label.x} y={label.y + 4.5} textAnchor="middle">
              {apart(label.text)}
            </text>
          </g>
        ))}
      </g>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines and letters takes no focus */}
      <g className="gh" aria-hidden="true">
        {scene.headings.map((heading) => (
          <g key={heading.x}>
            <rect x={heading.x} y={heading.y - 13} width={heading.text.length * 7 + 8} height="18" />
            <text x={heading.x} y={heading.y}>
              {heading.text}
            </text>
          </g>
        ))}
        <path d={`M0 26H${scene.width}`} />
      </g>
      {scene.boxes.map((box) =>
        box.href ? (
          <a key={box.id} href={href(box.href, { asOf })} className="gn-link">
            <BoxDrawing box={box} />
          </a>
        ) : (
          <BoxDrawing key={box.id} box={box} />
        ),
      )}
      {props.children}
    </svg>
  );
}

function WayDrawing({ way }: { way: Way }) {
  if (way.line === "none")
    return (
      <>
        <path d={way.path} className="e-none-o" />
        <path d={way.path} className="e-none-i" />
      </>
    );
  return (
    <>
      <path d={way.path} className={`e-${way.line}`} />
      {way.arrow ? (
        <path
          d="M-8 -5 0 0 -8 5"
          transform={`translate(${way.arrow.x} ${way.arrow.y}) rotate(${way.arrow.turn})`}
          className={`eh eh-${way.line}`}
        />
      ) : null}
      {way.cross ? <Cross line={way.line} x={way.cross.x} y={way.cross.y} /> : null}
    </>
  );
}

/** A cross over what was taken back, a stroke through what is shown to be false: as the glyphs of the two have it. */
function Cross({ line, x, y }: { line: LineStyle; x: number; y: number }) {
  const marks = line === "retracted" ? "M-5 -5 5 5M5 -5 -5 5" : "M-6 7 6 -7";
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d={marks} className="ex-halo" />
      <path d={marks} className={`ex ex-${line}`} />
    </g>
  );
}

function BoxDrawing({ box }: { box: Box }) {
  const { x, y, width, height, lines } = box;
  const { small, inset } = lines;
  return (
    <g className={small ? "gn gn--sm" : "gn"}>
      <title>{`${apart(box.name)}. ${apart(box.what)}. ${box.how}.`}</title>
      <rect x={x} y={y} width={width} height={height} className="gn__b" />
      <BoxRule line={box.line} x={x} y={y} height={height} />
      <Lines
        className="gn__n"
        lines={lines.name}
        x={x + inset}
        y={y + 29}
        step={small ? smallNameStep : nameStep}
      />
      <Lines className="gn__r" lines={lines.what} x={x + inset} y={y + lines.whatAt} step={printStep} />
      <svg
        x={x + inset}
        y={y + lines.howAt - 11.5}
        width="14"
        height="14"
        className="gn__s"
        aria-hidden="true"
      >
        <use href={`#${box.node}`} />
      </svg>
      <Lines className="gn__st" lines={lines.how} x={x + inset + 20} y={y + lines.howAt} step={printStep} />
    </g>
  );
}

/** Words that go on from line to line, each a text of its own: one of Hebrew or Arabic runs its own way. */
export function Lines(props: { className: string; lines: string[]; x: number; y: number; step: number }) {
  const { className, lines, x, y, step } = props;
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a name may be the same
    <text key={at} className={className} x={x} y={y + at * step}>
      {apart(line)}
    </text>
  ));
}

function BoxRule({ line, x, y, height }: { line: BoxLine; x: number; y: number; height: number }) {
  if (line === "none")
    return <rect x={x - 3} y={y + 0.75} width="6" height={height - 1.5} rx="3" className="e-tube" />;
  if (line === "against") return <path d={`M${x} ${y}V${y + height}`} className="e-split e-split--against" />;
  if (line === "disputed")
    return (
      <>
        <path d={`M${x - 2} ${y}V${y + height}`} className="e-split e-split--for" />
        <path d={`M${x + 2} ${y}V${y + height}`} className="e-split e-split--against" />
      </>
    );
  const inset = line === "reported" ? 3 : 0;
  return (
    <>
      <path d={`M${x} ${y + inset}V${y + height - (inset > 0 ? 1 : 0)}`} className={`e-${line}`} />
      {isCrossed(line) ? <Cross line={line} x={x} y={y + 16} /> : null}
    </>
  );
}
