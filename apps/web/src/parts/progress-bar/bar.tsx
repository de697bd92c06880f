/** A small bar, drawn so that a strict content policy holds: widths are attributes, not styles. Says nothing by itself. */
export function Bar({ part, whole, className }: { part: number; whole: number; className?: string }) {
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
  return (
    <svg className={className} width="100%" height="8" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar__whole" width="100" height="8" />
      <rect className="bar__part" width={share * 100} height="8" />
    </svg>
  );
}
