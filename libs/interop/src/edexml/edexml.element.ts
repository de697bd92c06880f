import type { Place } from '../import/finding.js';
import type { Shape } from './edexml.grammar.js';

/** One element of the file with its place, held only while its record is being read. */
export interface EdexElement extends Required<Place> {
  readonly name: string;
  readonly shape: Shape;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: EdexElement[];
  text: string;
}

/** The first element of a name inside another. */
export function childOf(element: EdexElement, name: string): EdexElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** An attribute without the spaces around it, which EDEXML calls not significant. */
export function attributeOf(element: EdexElement, name: string): string | undefined {
  return element.attributes[name]?.trim().normalize('NFC');
}
