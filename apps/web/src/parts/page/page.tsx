import { useEffect, useRef, type ReactNode } from 'react';
import './page.css';

interface PageProps {
  /** The page's one heading. */
  title: ReactNode;
  /** The title of the tab. Never a child's name: tabs show on the digibord (product 6.6). */
  tabTitle: string;
  /** One sentence under or beside the title. */
  lead?: ReactNode;
  /** A link back, above the title. */
  back?: ReactNode;
  actions?: ReactNode;
  /** `narrow` for reading and deciding (parents), `dense` for a grid that must fit 1366 × 768. */
  width?: 'wide' | 'narrow' | 'dense';
  /** Leaves room for an `ActionBar`. */
  bar?: boolean;
  /** Prints lying on its side. */
  landscape?: boolean;
  children: ReactNode;
}

/** One page is one job: its heading, a lead, its actions and the content. Takes the focus when one arrives by a link. */
export function Page({ title, tabTitle, lead, back, actions, width = 'wide', bar = false, landscape = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // a place on the page that the address names has taken it already
    if (hasShownAPage && !heading.current?.closest('main')?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
    hasShownAPage = true;
  }, []);
  const classes = ['page', `page--${width}`, ...(bar ? ['page--bar'] : []), ...(landscape ? ['print-landscape'] : [])].join(' ');
  return (
    <main id="main" className={classes} tabIndex={-1}>
      <title>{`${tabTitle} · Kindlijn`}</title>
      <header className="page__head">
        {back ? <div className="page__back screen-only">{back}</div> : null}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead ? <p className="page__lead">{lead}</p> : null}
        {actions ? <div className="page__actions screen-only">{actions}</div> : null}
      </header>
      {children}
    </main>
  );
}

/** The buttons of a touch page, under the thumb; `aside` holds the state of saving. Use with `bar` on the page. */
export function ActionBar({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="action-bar screen-only">
      {children}
      {aside ? <div className="action-bar__aside">{aside}</div> : null}
    </div>
  );
}

/** What one did turned the page into its next state: it is read from its top, not from where the button stood. */
export function turnPage(): void {
  document.getElementById('main')?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

// The first page keeps the browser's own focus at the top, so that "skip to content" comes first.
let hasShownAPage = false;
