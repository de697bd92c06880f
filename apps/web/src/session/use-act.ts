import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { ask } from './ask.js';
import type { TadaDocumentNode } from './graphql.js';
import { Intents } from './intent.js';
import { refusalIn, type Refusal } from './refusal.js';
import { useSession } from './session.js';

interface ActOptions<Result> {
  /** Which button or form of which record, built from ids only: `send-handover:<id>`. Its intent id waits under this name. */
  intent: string;
  /** After a yes; every answer on screen has been asked again. */
  onDone?: (result: Result) => void;
  hat?: string;
}

/** A thing one does: `press(input)` sends it once, however often the line drops; pressed twice at once it is sent and told once. */
export interface Act<Input, Result> {
  press: (input: Input) => void;
  isPending: boolean;
  /** Nothing answered yet and it is being tried again: show `wacht op verbinding`. */
  isWaiting: boolean;
  /** A no, until the next press. */
  refusal?: Refusal;
  result?: Result;
}

/** What is under way after a press, and its no. */
export type Pressed = Pick<Act<never, unknown>, 'isPending' | 'isWaiting' | 'refusal'>;

/** What was pressed, and under which name: a page that moves on with the answer has another name by then. */
interface Pressing<Input> {
  readonly name: string;
  readonly input: Input;
}

/** A no that says that the page is behind. */
const STALE: ReadonlySet<string | undefined> = new Set(['CHANGED_SINCE', 'NOT_NOW']);

/**
 * One mutation with the id of its intent filled in (`input.id`, unless the page made the row's id itself). When nothing answers,
 * the very same request goes again until something does: one id, one effect.
 */
export function useAct<Result, Input extends { id?: unknown }>(
  document: TadaDocumentNode<Result, { input: Input }>,
  { intent, onDone, hat: other }: ActOptions<Result>,
): Act<Omit<Input, 'id'> & { id?: string }, Result> {
  const session = useSession();
  const { locale } = useIntl();
  const client = useQueryClient();
  const intents = useMemo(() => new Intents(), []);
  const hat = other ?? session.hat?.key;

  const mutation = useMutation<Result, Error, Pressing<Input>>({
    mutationFn: ({ input }) => ask(document, { input }, { hat, locale }),
    scope: { id: intent },
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: ['answer'] });
      onDone?.(result);
    },
    // who was later, or pressed what is past, reads what stands there now
    onError: (error) => (STALE.has(refusalIn(error).code) ? client.invalidateQueries({ queryKey: ['answer'] }) : undefined),
    onSettled: (_, error, { input, name }) => intents.settle(name, String(input.id), !error || !refusalIn(error).mayRetry),
  });

  const { mutate } = mutation;
  const press = useCallback(
    async (input: Omit<Input, 'id'> & { id?: string }) => {
      const id = await intents.take(intent, input);
      if (id) mutate({ name: intent, input: { ...input, id } as unknown as Input });
    },
    [intents, intent, mutate],
  );
  return {
    press: (input) => void press(input),
    isPending: mutation.isPending,
    isWaiting: mutation.isPending && (mutation.isPaused || mutation.failureCount > 0),
    refusal: mutation.error ? refusalIn(mutation.error) : undefined,
    result: mutation.data,
  };
}
