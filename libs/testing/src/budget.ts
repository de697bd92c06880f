import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../../scripts/project.ts';

let budgets: Record<string, number> | undefined;

/** The most statements an operation may send, by the name of its document (`test/budgets.yaml`); undefined when none is set. */
export function budgetOf(operation: string): number | undefined {
  budgets ??= parse(readFileSync(join(projectRoot, 'test/budgets.yaml'), 'utf8')) as Record<string, number>;
  return budgets[operation];
}

/** Throws when the operation of this document sent more statements than its budget. */
export function holdToBudget(document: string, statements: number): void {
  const operation = /\b(?:query|mutation)\s+(\w+)/.exec(document)?.[1];
  const most = operation === undefined ? undefined : budgetOf(operation);
  if (most !== undefined && statements > most) {
    throw new Error(`${operation} sent ${statements} statements; its budget in test/budgets.yaml is ${most}`);
  }
}
