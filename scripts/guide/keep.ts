import type { Page } from 'puppeteer-core';
import { claimHash } from '../../components/library/route';
import type { Verdict } from '../../utils/records';
import type { Launched } from '../browsers/launch';
import { askAs, askedTab } from '../demo/tab-state';
import type { MadeUpPage } from '../screenshots/articles';
import { type Kept, keepSome } from '../screenshots/kept';
import { FERRY } from './ferry-article';
import { choose, press, testId, typeInto } from './hands';

/** What the guide's pictures show. */
export interface KeptForGuide extends Kept {
  readonly ferryKey: string;
  /** The claim whose worksheet is full. */
  readonly judgedId: string;
  /** The tab of the sample. */
  readonly sample: Page;
}

/** A claim as a reader works on it; `words` are in its sentence. */
interface Work {
  readonly id: string;
  readonly words: string;
  readonly note: string;
  readonly verdict: Verdict;
  readonly tags: string;
  readonly checker: string;
  readonly evidence: readonly (readonly [url: string, title: string, date: string])[];
}

const WORK: readonly Work[] = [
  {
    id: '7f3a5d10-9b1c-4e2d-8a30-1c2d3e4f5a01',
    words: 'will stop in May',
    note: '=1+1 boats; “who pays?”\nAsked on Monday, no answer — ring again 📞\nZoe\u0308 or Zoë? Both are in the minutes.',
    verdict: 'supported',
    tags: 'ferry; spring, “budget”, 🚢',
    checker: 'Noor Ålander; desk 2',
    evidence: [
      ['https://council.example/minutes/2026-03-09?item=4&lang=en', 'Minutes | 9 March; item 4', '2026-03-09'],
      ['https://harbour-office.example/timetable.pdf', 'Timetable from June “as decided”', ''],
    ],
  },
  {
    id: '7f3a5d10-9b1c-4e2d-8a30-1c2d3e4f5a02',
    words: '38%',
    note: 'The table says 28%; the sentence has the figure of another year.',
    verdict: 'contradicted',
    tags: 'figures, ferry',
    checker: 'Noor Ålander; desk 2',
    evidence: [['https://harbour-office.example/survey', 'Survey of passengers, table 3', '2025-11-02']],
  },
  {
    id: '7f3a5d10-9b1c-4e2d-8a30-1c2d3e4f5a03',
    words: 'reportedly 4,5 million',
    note: '-5% or +5%?\n@council has not said.',
    verdict: 'unclear',
    tags: 'figures',
    checker: '',
    evidence: [],
  },
];

/** Opens the articles, each in a tab of its own, and keeps, judges and corrects as a reader would. */
export async function keepForGuide(
  launched: Launched,
  open: (page: MadeUpPage) => Promise<Page>,
): Promise<KeptForGuide> {
  const kept = await keepSome(launched, open);
  await open(FERRY);
  const { tabId, state } = await askedTab(launched, FERRY.url);
  if (state.status !== 'read') throw new Error(`The ferry article was not read: ${state.why}`);
  const { article, reading } = state;
  const claimOf = (words: string) => {
    const claim = reading.claims.find(({ sentence }) => article.text.slice(...sentence).includes(words));
    if (claim === undefined) throw new Error(`No claim has “${words}”.`);
    return claim.id;
  };
  for (const { id, words, note } of WORK) {
    await askAs(launched, 'ui>background:keep', { tabId, id, claimId: claimOf(words), span: null, note });
  }
  const whole = { tabId, id: '7f3a5d10-9b1c-4e2d-8a30-1c2d3e4f5a09', claimId: null, span: null };
  await askAs(launched, 'ui>background:keep', {
    ...whole,
    note: 'Three of four speakers are for the sale; ask the crew.',
  });
  await correct(launched, tabId, claimOf);
  for (const work of WORK) await fillIn(launched, work);
  return { ...kept, ferryKey: article.key, judgedId: WORK[0]?.id ?? '' };
}

async function correct(launched: Launched, tabId: number, claimOf: (words: string) => string): Promise<void> {
  const nothing = { dismissed: false, speaker: null, sourcing: null, standing: null };
  const corrections = [
    ['Critics say', { ...nothing, speaker: 'The islands’ council', sourcing: 'named', standing: ['disputed'] }],
    ['scrapped', { ...nothing, dismissed: true }],
  ] as const;
  for (const [n, [words, correction]] of corrections.entries()) {
    const id = `7f3a5d10-9b1c-4e2d-8a30-1c2d3e4f5b0${n}`;
    await askAs(launched, 'ui>background:correct', { tabId, id, claimId: claimOf(words), correction });
  }
}

/** On the worksheet itself, by its own fields. */
async function fillIn(launched: Launched, { id, verdict, tags, checker, evidence }: Work): Promise<void> {
  const page = await launched.openExtensionPage(`/library.html?sheet${claimHash(id)}`);
  await page.waitForSelector(testId('worksheet'));
  await choose(page, testId(`verdict-${verdict}`));
  await typeInto(page, testId('tags'), tags);
  await typeInto(page, testId('checker'), checker);
  for (const [n, [url, title, date]] of evidence.entries()) {
    await typeInto(page, testId('evidence-url'), url);
    await typeInto(page, testId('evidence-title'), title);
    await typeInto(page, testId('evidence-date'), date);
    await press(page, testId('add-evidence'));
    await page.waitForFunction(
      (selector, count) => document.querySelectorAll(selector).length > count,
      {},
      testId('evidence'),
      n,
    );
  }
  await page.close();
}
