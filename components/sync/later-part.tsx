import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/** A component whose code comes when it is first shown; until then there is nothing in its place. */
export function laterPart<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null;
  return function Later(props: Props) {
    const isThere = useSignal(loaded !== null);
    useEffect(() => {
      if (isThere.value) return;
      load()
        .then((part) => {
          loaded = part;
          isThere.value = true;
        })
        // The rest of the page goes without.
        .catch((error: unknown) => console.error('Whence:', error));
    }, [isThere]);
    const Part = isThere.value ? loaded : null;
    return Part === null ? null : <Part {...props} />;
  };
}
