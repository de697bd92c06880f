/** What can have the focus and can be pressed or typed in. */
const USABLE = ':is(a[href], button, input, select, textarea, [tabindex="0"]):not(:disabled)';

/**
 * Keeps the focus where somebody works. When what had it goes after a press, or can no longer be pressed, the focus moves to what stands
 * nearest to it, at last to the page's heading; who has gone on elsewhere is left there. Without it whoever works by keyboard or by ear
 * begins the page anew (WCAG 2.4.3). A dialog that closes gives the focus back first.
 */
export function keepFocus(): void {
  let onPage: readonly Element[] = [];
  let inDialog: readonly Element[] = [];
  const isLost = () => document.activeElement === document.body;
  const hadIt = () => (inDialog.length > 0 ? inDialog : onPage)[0];
  const isGone = () => hadIt()?.isConnected === false || hadIt()?.matches(':disabled');

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const isDialog = target.closest('[role=dialog], [role=alertdialog]') !== null;
    inDialog = isDialog ? trailOf(target) : [];
    if (!isDialog) onPage = trailOf(target);
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) return;
    requestAnimationFrame(() => {
      // a press beside everything is a way of going elsewhere
      if (isLost() && !isGone()) [onPage, inDialog] = [[], []];
    });
  });

  let frame = 0;
  const look = () => {
    if (!isLost() || !isGone()) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (isLost()) (nearest(inDialog) ?? nearest(onPage) ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
      });
    });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}

/** An element and what is around it, as far as the page or the dialog. */
function trailOf(element: Element): Element[] {
  const trail: Element[] = [];
  for (let at: Element | null = element; at && at.localName !== 'main' && at !== document.body; at = at.parentElement) trail.push(at);
  return trail;
}

/** The first that is still there, or the first usable thing within what is. */
function nearest(trail: readonly Element[]): HTMLElement | undefined {
  for (const at of trail.filter(({ isConnected }) => isConnected)) {
    if (at.matches(USABLE)) return at as HTMLElement;
    const within = [...at.querySelectorAll<HTMLElement>(USABLE)].find((one) => one.checkVisibility());
    if (within) return within;
  }
  return undefined;
}
