import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useSession } from '../session/session.js';

/** A link to a page of one controller, from a page that shows several side by side: the hat goes on with it (K7). */
export function HatLink({ hat, href, className, children }: { hat: string; href: string; className?: string; children: ReactNode }) {
  const { wear } = useSession();
  return (
    <Link className={className} href={href} onPress={() => wear(hat)}>
      {children}
    </Link>
  );
}
