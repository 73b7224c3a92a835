import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { addressOf } from '@/utils/finding-message';
import type { Claim, Finding } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { claimText } from './claim-text';
import { placesOf } from './finding-places';
import { sayFinding } from './say-finding';
import './findings.css';

/** So many are listed at once. */
const AT_FIRST = 4;
/** UTF-16 code units of a claim that say which passage a button leads to. */
const WORDS_OF_PLACE = 70;

interface Props {
  readonly findings: readonly Finding[];
  /** Of the same reading. */
  readonly claims: readonly Claim[];
  /** What their spans count in. */
  readonly text: string;
  /** Leads to a claim on the page; absent where there is no page to lead to. */
  readonly onShow?: (claimId: string) => void;
  /** All of them at once: what goes to paper leaves nothing out. */
  readonly whole?: boolean;
}

/** What there is to tell about the sourcing, and what the page says of itself; nothing where there is nothing to tell. */
export function Findings({ findings, ...rest }: Props) {
  const declared = findings.filter(({ key }) => key.startsWith('finding.declared.'));
  const asked = findings.filter((finding) => !declared.includes(finding));
  return (
    <>
      {asked.length > 0 && (
        <section class="findings" data-testid="findings">
          <h2 class="findings-title">{i18n.t('parts.findings')}</h2>
          <FindingList findings={asked} {...rest} />
        </section>
      )}
      {declared.length > 0 && <Declared findings={declared} {...rest} />}
    </>
  );
}

function FindingList({ findings, whole = false, ...rest }: Props) {
  const all = useSignal(whole);
  const shown = all.value || findings.length <= AT_FIRST + 1 ? findings : findings.slice(0, AT_FIRST);
  const hidden = findings.length - shown.length;
  return (
    <ul class="finding-list">
      {shown.map((finding, index) => (
        <FindingItem key={index} finding={finding} {...rest} />
      ))}
      {hidden > 0 && (
        <li>
          <button
            type="button"
            class="button-quiet small"
            data-testid="findings-more"
            onClick={() => {
              all.value = true;
            }}
          >
            {i18n.t('parts.findingsMore', hidden)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The page's own word, one click away: Whence did not read it in the text. */
function Declared(props: Props) {
  const open = useSignal(false);
  const id = useId();
  return (
    <section class="findings" data-testid="declared">
      <h2 class="findings-title">
        <button
          type="button"
          class="findings-head"
          aria-expanded={open.value}
          aria-controls={id}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {i18n.t('parts.declared')}
        </button>
      </h2>
      <div id={id} hidden={!open.value}>
        <ul class="finding-list">
          {props.findings.map((finding, index) => (
            <FindingItem key={index} {...props} finding={finding} />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface ItemProps extends Pick<Props, 'claims' | 'text' | 'onShow'> {
  readonly finding: Finding;
}

function FindingItem({ finding, claims, text, onShow }: ItemProps) {
  const words = sayFinding(finding);
  const url = addressOf(finding);
  const places = onShow === undefined ? [] : placesOf(finding, claims);
  const [place] = places;
  return (
    <li class="finding" data-testid="finding" data-key={finding.key}>
      {onShow !== undefined && place !== undefined && places.length === 1 ? (
        <button
          type="button"
          class="finding-words"
          title={i18n.t('parts.findingShow')}
          onClick={() => onShow(place.id)}
        >
          {words}
        </button>
      ) : (
        <p class="finding-words">{words}</p>
      )}
      {onShow !== undefined && places.length > 1 && (
        <ul class="finding-places small">
          {places.map((claim) => (
            <li key={claim.id}>
              <button
                type="button"
                class="button-quiet"
                title={i18n.t('parts.findingShow')}
                onClick={() => onShow(claim.id)}
              >
                {claimText(claim, text, WORDS_OF_PLACE)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {url !== null && (
        <p class="small finding-link">
          <a href={url} dir="ltr" target="_blank" rel="noopener noreferrer">
            {shownAddress(url)}
          </a>
        </p>
      )}
    </li>
  );
}

/** The host and, shortened, the path: enough to know where a click leads. */
function shownAddress(url: string): string {
  const { host, pathname } = new URL(url);
  const path = pathname === '/' ? '' : pathname;
  return host + (path.length > 40 ? `${path.slice(0, 39)}…` : path);
}
