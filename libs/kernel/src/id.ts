import { v7, validate } from 'uuid';

/** The id of a row: a UUID, version 7, made by whoever creates the row (browser, importer, server). */
export type Id = string;

/** A new id; later ids sort after earlier ones, so that indexes grow at one end. */
export function newId(): Id {
  return v7();
}

/** Whether a text is a UUID of any version. */
export function isId(text: unknown): text is Id {
  return typeof text === 'string' && validate(text);
}
