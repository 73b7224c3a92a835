import { type ExportDocument, fromKept } from '@/utils/exchange/document';
import type { Finding } from '@/utils/model';
import type { KeptActor, KeptPage } from '@/utils/records';
import { annotate, articleAt, contentOf } from '../store/sample';

export const STAMP = { version: '0.1.0', made: new Date('2026-05-08T12:00:00Z') };

/** What spreadsheets, browsers and Markdown previews have been fooled with, and what only looks like it. */
export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '=1+1',
  '@SUM(A1:A9)',
  '+1 and -1',
  '-5 degrees',
  '\tindented',
  '"quoted", with a comma',
  'line one\nline two\r\nline three\rline four\n\nnew paragraph',
  'emoji 😀 and 👩‍👩‍👧 and a flag 🇫🇷',
  'שלום עולם and \u202eright to left\u202c',
  '# heading\n- item\n1. one\n> quote\n```\ncode\n```\n---\n===',
  '*bold* _em_ ~~gone~~ [link](javascript:alert(1)) ![image](x) <b>bold</b> &lt;b&gt; `code` $x^2$ ==mark== %%hidden%%',
  'https://a.example www.a.example ada@a.example | a | b |',
  '    four spaces\n  two',
  'half a character \ud83d',
  'nul \u0000 and bell \u0007',
  '\\backslash\\',
  'constructor __proto__ toString',
];

/** Findings of the sample's article: with a count, with an address, with a signal, and one that no version has words for. */
export const FINDINGS: readonly Finding[] = [
  {
    key: 'finding.anonymity.noReason',
    params: { who: 'officials close to the talks', count: 2 },
    spans: [[175, 203]],
    signal: 'credweb:5ab55dfc',
  },
  {
    key: 'finding.evidence.document',
    params: { who: 'port.example', words: 'the *survey*', url: 'https://port.example/survey_(1).pdf' },
  },
  { key: 'finding.declared.published', params: { date: '2026-05-04T09:00:00Z' } },
  { key: 'finding.unheard.of' },
];

/** The sample's page, kept as a whole, with findings. */
export function pageWithFindings(findings: readonly Finding[] = FINDINGS): KeptPage {
  const page = keptPage();
  return { ...page, reading: { ...page.reading, findings: findings as KeptPage['reading']['findings'] } };
}

export function keptPage(url?: string, change: Partial<KeptPage> = {}): KeptPage {
  const content = contentOf(articleAt(url));
  const time = '2026-05-06T08:00:00.000Z';
  return {
    ...content,
    key: content.article.key,
    whole: true,
    note: '',
    keptAt: time,
    updatedAt: time,
    deletedAt: null,
    ...change,
  } as KeptPage;
}

export function actorSample(change: Partial<KeptActor> = {}): KeptActor {
  const time = '2026-05-06T08:00:00.000Z';
  const id = '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d21';
  const links = [{ page: 'https://harbour-post.example/news/ferry-line-to-close', name: 'Ann Hale', same: true }];
  const nothing = { aliases: [], note: '', merged: [], deletedAt: null };
  return { id, name: 'Ann Hale', kind: 'person', links, createdAt: time, updatedAt: time, ...nothing, ...change };
}

/** One article kept as a whole, with one of its three claims kept and a passage of the reader's own. */
export function sampleDocument(note = 'Who pays?\nAsk the treasurer.'): ExportDocument {
  const page = keptPage();
  // Notes longer than the store takes may come from elsewhere one day.
  const kept = { ...annotate(1, page, 0, { tags: ['money', 'ferry'] }), note };
  const own = annotate(2, page, 1, { claim: null, speaker: null, note: '' });
  return fromKept([page], [own, kept], STAMP);
}

/** The same article, read again by the reader: one claim corrected, one dismissed, one corrected on a text that has changed. */
export function correctedDocument(): ExportDocument {
  const page = keptPage();
  const nothing = { dismissed: false, speaker: null, sourcing: null, standing: null };
  const corrected = annotate(1, page, 2, {
    kept: false,
    correction: { ...nothing, speaker: '=Clerk "Ama" Stolz', sourcing: 'document', standing: ['disputed', 'hearsay'] },
  });
  const dismissed = annotate(2, page, 0, { kept: false, correction: { ...nothing, dismissed: true, standing: [] } });
  const elsewhere = annotate(3, page, 1, { correction: { ...nothing, sourcing: 'vague' } });
  const edited = { ...page.article, text: page.article.text.replace('she told', 'she had told') };
  return fromKept([{ ...page, article: edited }], [corrected, dismissed, elsewhere], STAMP);
}

/** The same article, in which one sentence has two claims that read the same, and one that does not. */
export function repeatedDocument(): ExportDocument {
  const page = keptPage();
  const [claim, other] = page.reading.claims;
  if (!claim || !other) throw new Error('The sample has claims.');
  const claims = [claim, { ...claim, id: 'c-again' }, { ...claim, id: 'c-other', sourcing: 'vague' as const }, other];
  return fromKept([{ ...page, reading: { ...page.reading, claims } }], [], STAMP);
}
