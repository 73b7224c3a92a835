import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';

/** Shorter waits show nothing, so that a reading that is at hand appears without a flicker. */
const PATIENCE_MS = 150;

/** Before anything is known of the tab. */
export function Waiting() {
  const patient = useSignal(true);
  useEffect(() => {
    const timer = setTimeout(() => {
      patient.value = false;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [patient]);
  return (
    <>
      <h1 class="visually-hidden">{i18n.t('extName')}</h1>
      <p class="tab-waiting soft" role="status">
        {!patient.value && i18n.t('popup.loading')}
      </p>
    </>
  );
}
