import { useEffect, useState, type ComponentType } from 'react';

/**
 * A component of a file of its own, fetched when it is first shown, and what stands there meanwhile.
 * Not `lazy` and `Suspense`: React shows what suspended no sooner than 300 ms after it last showed anything else, so each
 * step of the way in would wait that long for a file that is there already. A fetch that fails ends at the page's error.
 */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>, Meanwhile: ComponentType = () => null): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Fetched(props: Props) {
    const [Part, show] = useState<ComponentType<Props> | undefined>(() => known);
    const [failed, fail] = useState<{ readonly error: unknown }>();
    useEffect(() => {
      if (Part) return;
      void load().then(
        (part) => {
          known = part;
          show(() => part);
        },
        (error: unknown) => fail({ error }),
      );
    }, [Part]);
    if (failed) throw failed.error;
    return Part ? <Part {...props} /> : <Meanwhile />;
  };
}
