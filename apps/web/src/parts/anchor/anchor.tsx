import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import './anchor.css';

/** A place on a page: an address that ends in `#id` brings one there, also when it comes to stand there after its answer. */
export function Anchor({ id, children }: { id: string; children: ReactNode }) {
  const { hash, key } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash !== `#${id}`) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView();
    // `key` is new each time one goes there, also a second time
  }, [hash, id, key]);
  return (
    <div ref={place} id={id} className="anchor" tabIndex={-1}>
      {children}
    </div>
  );
}
