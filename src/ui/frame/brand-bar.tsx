import type { ElementType, ReactNode } from "react";

/** The bar at the top of every page: the name of the house, the ways through it, and at its end what `children` are. */
export function BrandBar(props: {
  home: string;
  sections: ReactNode;
  /** Over the whole window, as what stands below it. */
  wide?: boolean;
  /** `Link`, or a plain `a` where every page would have to load what `Link` is made of. */
  link: ElementType;
  children?: ReactNode;
}) {
  const { home, sections, wide = false, link: Link, children } = props;
  return (
    <header className="relative bg-paper">
      <div className={`frame flex h-14 items-center gap-10 lg:h-15 ${wide ? "max-w-none" : ""}`}>
        <Link
          className="font-serif text-[1.5rem]/none font-[650] tracking-[-0.02em] no-underline [font-variation-settings:'opsz'_40]"
          href={home}
        >
          Reportedly
        </Link>
        <nav className="max-lg:hidden print:hidden" aria-label="Main">
          <ul className="flex gap-7">{sections}</ul>
        </nav>
        {children}
      </div>
      <div className="certline" aria-hidden="true">
        <i />
      </div>
    </header>
  );
}
