import type { DraftMarking } from '@/components/draft/marking';
import type { AccessState } from '@/components/parts/granted';
import { PageFrame } from '@/components/parts/page-frame';
import { i18n } from '@/utils/words/i18n';
import { AccessChoice } from './access-choice';
import { Legend } from './legend';
import { Sample } from './sample';
import type { SampleState } from './sample-state';
import './welcome.css';

interface Props {
  readonly access: AccessState;
  readonly sample: SampleState;
  readonly marking: DraftMarking;
}

/** The first page after the installation: what Whence does and does not do, how to let it in, where to find it. */
export function Welcome({ access, sample, marking }: Props) {
  return (
    <PageFrame place="welcome">
      <div class="welcome" data-testid="welcome">
        <header class="welcome-head">
          <h1 class="display">{i18n.t('welcome.title')}</h1>
          <p class="lead">{i18n.t('welcome.lead')}</p>
        </header>

        <section class="welcome-section" aria-labelledby="sample-title">
          <h2 id="sample-title">{i18n.t('welcome.sampleTitle')}</h2>
          <div class="welcome-columns">
            <Sample sample={sample} marking={marking} />
            <Legend />
          </div>
        </section>

        <section class="welcome-section" aria-labelledby="access-title">
          <h2 id="access-title">{i18n.t('welcome.accessTitle')}</h2>
          <AccessChoice access={access} />
        </section>

        <section class="welcome-section" aria-labelledby="not-title">
          <h2 id="not-title">{i18n.t('welcome.notTitle')}</h2>
          <ul class="plain-points">
            <li>{i18n.t('welcome.notJudge')}</li>
            <li>
              {i18n.t('welcome.notSend')} <span class="soft">{i18n.t('welcome.notSendCheck')}</span>
            </li>
            <li>{i18n.t('welcome.notChange')}</li>
          </ul>
        </section>

        <section class="welcome-section" aria-labelledby="try-title">
          <h2 id="try-title">{i18n.t('welcome.tryTitle')}</h2>
          <ol class="steps">
            <li>
              {i18n.t('welcome.tryPin')}{' '}
              <img class="welcome-icon" src="/icon.svg" alt={i18n.t('welcome.iconAlt')} width="20" height="20" />
            </li>
            <li>{i18n.t('welcome.tryOpen')}</li>
            <li>{i18n.t('welcome.tryMark')}</li>
            <li>{i18n.t('welcome.tryKeep')}</li>
          </ol>
        </section>
      </div>
    </PageFrame>
  );
}
