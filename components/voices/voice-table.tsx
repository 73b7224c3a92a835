import type { VoiceMap } from '@/utils/voices';
import { i18n } from '@/utils/words/i18n';
import { percent, voiceKind, voiceName, voiceReach } from './voice-words';

/** The map in figures. */
export function VoiceTable({ map }: { readonly map: VoiceMap }) {
  return (
    <table class="voices-table" data-testid="voices-as-table">
      <caption class="visually-hidden">{i18n.t('voices.title')}</caption>
      <thead class="small">
        <tr>
          <th scope="col">{i18n.t('voices.who')}</th>
          <th scope="col" class="voices-kind">
            {i18n.t('voices.kind')}
          </th>
          <th scope="col">{i18n.t('voices.count')}</th>
          <th scope="col">{i18n.t('voices.share')}</th>
          <th scope="col">{i18n.t('voices.firstAt')}</th>
          <th scope="col">{i18n.t('voices.lastAt')}</th>
        </tr>
      </thead>
      <tbody>
        {map.voices.map((voice) => {
          const { first, last } = voiceReach(voice, map);
          return (
            <tr key={voice.key}>
              <th scope="row">
                {voiceName(voice)}
                <span class="voices-kind-under small soft">{voiceKind(voice)}</span>
              </th>
              <td class="voices-kind">{voiceKind(voice) || '–'}</td>
              <td class="figures">{voice.claims === 0 ? i18n.t('voices.noAnswer') : voice.claims}</td>
              <td class="figures">{percent(voice.share)}</td>
              <td class="figures">{first}</td>
              <td class="figures">{last}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
