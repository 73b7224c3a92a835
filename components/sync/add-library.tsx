import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import { ConnectForm } from './connect-form';
import type { SharingActions, SyncActions } from './sync-actions';

interface Props {
  readonly access: Pick<SyncActions, 'accessFor' | 'ask'>;
  readonly sharing: Pick<SharingActions, 'add'>;
  readonly done: (id: string) => void;
  readonly cancel: () => void;
}

/** A name of the reader's choosing, and where the library is. Nothing is made here before it is joined. */
export function AddLibrary({ access, sharing, done, cancel }: Props) {
  const name = useSignal('');
  const added = useRef('');
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => whole.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={whole} class="sync-state" data-testid="add-shared-form">
      <h4>{i18n.t('sharing.addTitle')}</h4>
      <p>{i18n.t('sharing.addAbout')}</p>
      <ConnectForm
        name={name}
        actions={{
          accessFor: access.accessFor,
          ask: access.ask,
          async connect(given, signal) {
            added.current = (await sharing.add(name.value, given, signal)).id;
          },
        }}
        known={null}
        done={() => done(added.current)}
        cancel={cancel}
      />
    </div>
  );
}
