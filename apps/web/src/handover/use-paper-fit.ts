import { useEffect, useRef, type RefObject } from 'react';

/** Type sizes on paper, in points: as large as two sheets allow, never below seven. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];
/** What fits on two A4 between the margins (mm), with room for what a page break leaves open. */
const SHEET = 254;
const TWO_SHEETS = 2 * SHEET - 22;
const MM = 96 / 25.4;

/**
 * Sets the type of the printed document as large as two A4 allow (H4): measures a copy that is laid out as paper,
 * out of sight, whenever the document changes.
 */
export function usePaperFit(): RefObject<HTMLElement | null> {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = article.current;
    if (!element) return undefined;
    let frame = 0;
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => fit(element));
    };
    const observer = new MutationObserver(later);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    void document.fonts.ready.then(later);
    window.addEventListener('beforeprint', later);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('beforeprint', later);
    };
  }, []);
  return article;
}

function fit(element: HTMLElement): void {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.classList.add('document--measured');
  copy.setAttribute('aria-hidden', 'true');
  copy.inert = true;
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  document.body.append(copy);
  const size = SIZES.find((points) => {
    copy.style.setProperty('--document-size', `${points}pt`);
    return copy.offsetHeight <= TWO_SHEETS * MM;
  });
  copy.remove();
  element.style.setProperty('--document-size', `${size ?? SIZES.at(-1)}pt`);
}
