import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Evidence } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly evidence: readonly Evidence[];
  /** null: it cannot be changed. */
  readonly change: {
    /** False: it was not written, and the reader was told why. */
    readonly add: (evidence: Evidence) => Promise<boolean>;
    readonly drop: (url: string) => void;
  } | null;
}

/** What the reader looked the claim up in. */
export function EvidenceList({ evidence, change }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const problem = useSignal('');

  const add = useRef(change?.add);
  add.current = change?.add;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const typed = evidenceIn(form.current);
    if (typed === null) {
      problem.value = i18n.t('worksheet.noAddress');
      return;
    }
    problem.value = '';
    if (!(await change?.add(typed))) return;
    form.current?.reset();
    form.current?.querySelector('input')?.focus();
  }

  // Typed and not added when the page goes: without an address it is no evidence, with one it is not lost.
  useEffect(() => {
    const typedIn = form.current;
    const leave = () => {
      const typed = evidenceIn(typedIn);
      if (typed === null) return;
      typedIn?.reset();
      void add.current?.(typed);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  if (change === null && evidence.length === 0) return null;
  return (
    <section class="evidence" aria-label={i18n.t('worksheet.evidence')}>
      <h2 class="side-title">{i18n.t('worksheet.evidence')}</h2>
      {evidence.length === 0 && <p class="small soft">{i18n.t('worksheet.noEvidence')}</p>}
      <ul class="evidence-list">
        {evidence.map(({ url, title, date }) => (
          <li key={url} data-testid="evidence">
            <a
              class={title === '' ? undefined : 'titled'}
              dir="auto"
              href={url}
              target="_blank"
              rel="noreferrer noopener"
            >
              {title || url}
            </a>
            {date !== '' && <span class="small soft figures">{date}</span>}
            {change && (
              <button
                type="button"
                class="button-quiet small"
                aria-label={i18n.t('worksheet.dropEvidenceNamed', [title || url])}
                onClick={() => change.drop(url)}
              >
                {i18n.t('worksheet.dropEvidence')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {change && (
        <form ref={form} class="evidence-form" onSubmit={(event) => void submit(event)} noValidate>
          <label>
            <span class="small">{i18n.t('worksheet.evidenceUrl')}</span>
            <input
              class="field"
              name="url"
              type="url"
              dir="ltr"
              inputMode="url"
              data-testid="evidence-url"
              maxLength={2_000}
            />
          </label>
          <label>
            <span class="small">{i18n.t('worksheet.evidenceTitle')}</span>
            <input class="field" name="title" dir="auto" data-testid="evidence-title" maxLength={2_000} />
          </label>
          <label>
            <span class="small">{i18n.t('worksheet.evidenceDate')}</span>
            <input class="field" name="date" type="date" data-testid="evidence-date" />
          </label>
          <button type="submit" class="button" data-testid="add-evidence">
            {i18n.t('worksheet.addEvidence')}
          </button>
        </form>
      )}
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </section>
  );
}

/** What is typed in the form; null where that has no address. */
function evidenceIn(form: HTMLFormElement | null): Evidence | null {
  if (form === null) return null;
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const url = addressOf(text('url'));
  return url === null ? null : { url, title: text('title'), date: text('date') };
}

/** With https where the reader left it out; null where it is no address of the web. */
function addressOf(typed: string): string | null {
  const given = /^https?:/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(given)) return null;
  const { href, hostname } = new URL(given);
  return hostname.includes('.') ? href : null;
}
