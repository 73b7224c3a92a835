import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AccessState } from '@/components/parts/granted';
import { PageFrame } from '@/components/parts/page-frame';
import { laterPart } from '@/components/sync/later-part';
import type { SharingActions, SyncActions } from '@/components/sync/sync-actions';
import { WITH_SYNC } from '@/utils/build';
import { i18n } from '@/utils/words/i18n';
import { About } from './about';
import { AccessSection } from './access-section';
import { MarksSection } from './marks-section';
import { Shortcuts } from './shortcuts';
import type { SettingsState } from './state';
import './settings.css';

interface Props {
  readonly state: SettingsState;
  readonly access: AccessState;
  /** null: a build without sync. */
  readonly sync: (SyncActions & { readonly shared: SharingActions }) | null;
}

/** The sections of the page in their order. What comes later gets a section of its own here. */
const ALL_SECTIONS = ['marks', 'access', 'sync', 'keys', 'about'] as const;
type SectionId = (typeof ALL_SECTIONS)[number];
const SECTIONS = ALL_SECTIONS.filter((id) => WITH_SYNC || id !== 'sync');

const SyncSection = WITH_SYNC
  ? laterPart(() => import('@/components/sync/sync-section').then((module) => module.SyncSection))
  : null;
const SharedPart = WITH_SYNC
  ? laterPart(() => import('@/components/sync/shared-part').then((module) => module.SharedPart))
  : null;

/** Everything the reader can choose, in one place. */
export function SettingsPage({ state, access, sync }: Props) {
  useEffect(() => {
    // Marks can be switched from the popup while this page stands open.
    const reload = () => void state.load();
    addEventListener('focus', reload);
    return () => removeEventListener('focus', reload);
  }, [state]);
  const settings = state.settings.value;
  return (
    <PageFrame place="settings">
      <div class="settings" data-testid="settings">
        <h1 class="display">{i18n.t('settings.title')}</h1>
        <nav class="settings-nav small" aria-label={i18n.t('settings.sections')}>
          <ul>
            {SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{i18n.t(`settings.${id}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="settings-body">
          {state.problem.value !== '' && (
            <p class="alert" role="alert">
              {state.problem.value}
            </p>
          )}
          <Section id="marks">{settings && <MarksSection settings={settings} change={state.change} />}</Section>
          <Section id="access">
            {settings && <AccessSection settings={settings} change={state.change} access={access} />}
          </Section>
          {SyncSection && sync && (
            <Section id="sync">
              <SyncSection actions={sync} />
              {SharedPart && <SharedPart actions={sync} sharing={sync.shared} />}
            </Section>
          )}
          <Section id="keys">
            <Shortcuts />
          </Section>
          <Section id="about">
            <About />
          </Section>
        </div>
      </div>
    </PageFrame>
  );
}

function Section({ id, children }: { readonly id: SectionId; readonly children: ComponentChildren }) {
  return (
    <section class="settings-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{i18n.t(`settings.${id}`)}</h2>
      {children}
    </section>
  );
}
