import type { MessageKey } from '#words';

/** One entry of the main menu. */
export interface NavigationEntry {
  href: string;
  label: MessageKey;
}

const today: NavigationEntry = { href: '/', label: 'general.today' };

/** The main menu by role, at most five entries; every role lands on *Vandaag*. A role that is not listed has only that. */
export const navigation: Readonly<Partial<Record<string, readonly NavigationEntry[]>>> = {};

export function navigationOf(role: string | undefined): readonly NavigationEntry[] {
  return (role && navigation[role]) || [today];
}
