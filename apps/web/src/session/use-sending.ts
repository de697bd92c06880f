import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalIn, type Refusal } from './refusal.js';

/** How long to wait before the same is tried again (milliseconds). */
const AGAIN = 8_000;

/** What is sent while one types. */
export interface Sendable {
  /** What the server last took of it, by `says`: what still says so is not sent. */
  since?: string;
}

/** What stands here, and how it goes. */
export interface Unsent<Value> {
  value: Value;
  /** All that a value says, as one text. */
  says: (value: Value) => string;
  /** Nothing to send, or not to be sent as it is. */
  isStill: boolean;
  /** Quiet for so long (milliseconds) before it goes by itself. */
  quiet: number;
  /** Gives what was typed since upon what the server took; throws a refusal. */
  send: (value: Value) => Promise<(typed: Value) => Value>;
  /** Waited for after a yes is put down, and after a no. */
  onAnswered?: () => Promise<unknown>;
  set: (value: Value) => void;
}

/** How it went. */
export interface Sending<Value> {
  /** `waiting`: nothing answered, it is tried again. */
  state: 'saved' | 'saving' | 'waiting';
  at?: Date;
  /** The last no; that another was first is for the page to show. */
  refusal?: Refusal;
  /** Sends at once what waits; gives, once it was answered, whether all of it was taken. */
  flush: () => Promise<boolean>;
  /** Sends nothing more by itself until something changes, waits for what is on its way, and gives what stands here then. */
  settled: () => Promise<Value>;
  /** Puts what is typed by now upon something else. */
  put: (upon: (typed: Value) => Value) => void;
}

interface Standing {
  state: Sending<unknown>['state'];
  at?: Date;
  refusal?: Refusal;
  /** What said so got a no or no answer: it waits longer. */
  late?: string;
  tries: number;
}

/** Sends what is typed after a quiet moment, one request after the other. What is typed while one is on its way stays, and goes next. */
export function useSending<Value extends Sendable>(unsent: Unsent<Value>): Sending<Value> {
  const { value, says, quiet, isStill } = unsent;
  const [{ tries, late, ...standing }, setStanding] = useState<Standing>({ state: 'saved', tries: 0 });
  const underWay = useRef<Promise<boolean>>(undefined);
  const isHeld = useRef(false);
  const latest = useRef(unsent);
  useEffect(() => {
    latest.current = unsent;
  });

  const put = useCallback((upon: (typed: Value) => Value) => {
    const next = upon(latest.current.value);
    latest.current = { ...latest.current, value: next };
    latest.current.set(next);
  }, []);

  const flush = useCallback(() => {
    const next = async (before: Promise<boolean> | undefined): Promise<boolean> => {
      await before;
      const going = latest.current;
      if (isHeld.current || !isToSend(going)) return true;
      setStanding((was) => ({ ...was, state: 'saving' }));
      const isTaken = await going.send(going.value).then(
        (upon) => {
          put(upon);
          setStanding({ state: 'saved', at: new Date(), tries: 0 });
          return true;
        },
        (error: unknown) => {
          const refusal = refusalIn(error);
          const isSecond = refusal.code === 'CHANGED_SINCE';
          setStanding((was) => ({
            ...was,
            state: refusal.mayRetry ? 'waiting' : 'saved',
            refusal: refusal.mayRetry || isSecond ? undefined : refusal,
            late: isSecond ? undefined : going.says(going.value),
            tries: was.tries + 1,
          }));
          return false;
        },
      );
      await going.onAnswered?.();
      return isTaken;
    };
    underWay.current = next(underWay.current);
    return underWay.current;
  }, [put]);

  const content = says(value);
  const isWaiting = isToSend(unsent);
  useEffect(() => {
    isHeld.current = false;
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => void flush(), late === content ? AGAIN : quiet);
    return () => clearTimeout(timer);
  }, [content, isStill, isWaiting, late, tries, quiet, flush]);

  const settled = useCallback(async () => {
    isHeld.current = true;
    await underWay.current;
    return latest.current.value;
  }, []);
  return { ...standing, flush, settled, put };
}

function isToSend<Value extends Sendable>({ value, says, isStill }: Unsent<Value>): boolean {
  return !isStill && value.since !== says(value);
}
