import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lesson, LessonArticle } from '@/utils/lesson/lesson';
import { writeLesson } from '@/utils/lesson/lesson-file';
import { type Driven, FOR_OWN_PAGES } from '../drive/browsers';
import { articleOf, mark, WEIR } from '../unit/lesson/weir';
import { violationsOn } from './axe';
import { byTestId, eventually, openWhence, press, textOf } from './whence';

const FRENCH = articleOf([
  'Le déversoir reste ouvert',
  'Le déversoir restera ouvert tout l’hiver, a dit Anne Halle, qui dirige le bureau des eaux. Deux employés ont dit que les vannes avaient lâché deux fois depuis le printemps.',
  'Les pompes auraient été vendues en juin, et personne ne nous a rien dit, a ajouté le maire de la ville.',
]);
const PARTLY_DUTCH = articleOf([
  WEIR.text.split('\n')[0] ?? '',
  WEIR.text.split('\n')[1] ?? '',
  'De stuw blijft de hele winter open, zei het hoofd van het bestuur van het water, die de sleutels van alle poorten heeft en die nooit aan de pers geeft. Niemand heeft ons verteld dat de pompen zijn verkocht, zei zij.',
  'Nobody told the council that the gates had failed twice, the mayor said on Monday.',
]);

/** Another text, in which the places of what is marked are the same. */
const weirWith = (last: string) => articleOf([...WEIR.text.split('\n'), last]);

describe.each(FOR_OWN_PAGES)('what a class marked, side by side, in %s', (name) => {
  const files = mkdtempSync(join(tmpdir(), 'whence-compare-'));
  let driven: Driven;

  beforeAll(async () => {
    driven = await openWhence(name, { downloads: files });
  });
  afterAll(async () => {
    await driven?.close();
    rmSync(files, { recursive: true, force: true });
  });

  type Work = Partial<Pick<Lesson, 'pupil' | 'marks' | 'revealedAt'>>;
  const textOfFile = (work: Work | null, article: LessonArticle = WEIR, made = '2026-03-02T09:41:00.000Z') =>
    writeLesson(article, work && { pupil: '', marks: [], revealedAt: null, ...work }, { made, version: '1.0.0' });
  function file(called: string, text: string): string {
    const path = join(files, `${called}.json`);
    writeFileSync(path, text);
    return path;
  }

  const OPEN = 'The weir will stay open all winter';
  const mara: Work = {
    pupil: 'Mara',
    marks: [mark('claim', OPEN), mark('standing', 'reportedly', 'hearsay')],
    revealedAt: '2026-03-02T09:31:00.000Z',
  };
  const jonas: Work = {
    pupil: 'Jonas',
    marks: [mark('claim', 'the gates had failed twice'), mark('standing', 'reportedly', 'unconfirmed')],
  };
  const cem: Work = { pupil: 'Cem', marks: [mark('claim', OPEN)] };
  const CLASS = () => [mara, jonas, cem].map((work) => file(work.pupil ?? '', textOfFile(work)));

  async function openStart(): Promise<Page> {
    const page = await driven.openExtensionPage('/lesson.html');
    await page.setViewport({ width: 1200, height: 900 });
    await page.waitForSelector(byTestId('lesson-start'));
    await page.bringToFront();
    return page;
  }
  async function give(page: Page, field: string, ...paths: string[]): Promise<void> {
    const input = (await page.waitForSelector(byTestId(`${field}-file`))) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...paths);
  }
  const people = (page: Page) =>
    page.$$eval(byTestId('lesson-person'), (all) => all.map((one) => one.textContent ?? ''));
  const troubles = (page: Page) => page.$$eval(`${byTestId('lesson-troubles')} p`, (all) => all.length);
  /** Each of the files is in, or it is said why not. */
  async function openClass(...paths: string[]): Promise<Page> {
    const page = await openStart();
    await give(page, 'class-open', ...paths);
    await eventually(
      async () => (await people(page)).length + (await troubles(page)) === paths.length,
      'all files were read',
    );
    return page;
  }
  const sentences = (page: Page) =>
    page.$$eval(byTestId('divided-sentence'), (all) => all.map((one) => Number((one as HTMLElement).dataset.n)));

  it('names the sentences that divided them, the most divided first, and shows them in the text', async () => {
    const page = await openClass(...CLASS());
    await page.waitForSelector(byTestId('divided-sentence'));
    await expect.poll(() => sentences(page)).toEqual([4, 2, 3]);
    const [first] = await page.$$eval(byTestId('divided-sentence'), (all) => all.map((one) => one.textContent ?? ''));
    expect(first).toMatch(/The pumps were reportedly sold in June/);
    expect(first).toMatch(/Claims 0 of 3.*Evidence 2 of 3 \(Passed on without a source: 1, Not confirmed: 1\)/);

    await page.focus(`${byTestId('divided-sentence')} button`);
    await page.keyboard.press('Enter');
    const chosen = () => page.evaluate(() => [...(CSS.highlights.get('lesson-chosen') ?? [])].map(String));
    await expect.poll(() => chosen()).toEqual(['The pumps were reportedly sold in June.']);

    await page.focus(byTestId('all-sentences'));
    await page.keyboard.press('Enter');
    await eventually(async () => (await sentences(page)).length === 5, 'all sentences are there');
    await expect
      .poll(() => page.$eval(byTestId('all-sentences'), (one) => one.getAttribute('aria-expanded')))
      .toBe('true');
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });

  it('counts the same file but once, and the text that was handed out not at all', async () => {
    const [first = ''] = CLASS();
    const later = file('Copy', textOfFile(mara, WEIR, '2026-03-02T11:00:00.000Z'));
    const page = await openClass(first, later, file('Blank', textOfFile(null)));
    await expect.poll(() => people(page)).toHaveLength(1);
    const said = () => textOf(page, byTestId('lesson-troubles'));
    await expect.poll(said).toMatch(/Copy\.json says the same as the file of Mara/);
    await expect.poll(said).toMatch(/Blank\.json has no marks and no name/);
    await page.close();
  });

  it('says when Whence’s reading was first shown, in the list and in the table', async () => {
    const page = await openClass(...CLASS());
    await expect
      .poll(async () => (await people(page))[0])
      .toMatch(/Mara.*2 marks · Whence’s reading first shown on .*2026/);
    const [, second] = await people(page);
    expect(second).not.toMatch(/shown/);
    await press(page, byTestId('class-csv'));
    const table = await eventually(async () => {
      const csv = readdirSync(files).find((one) => one.endsWith('.csv'));
      const text = csv === undefined ? '' : readFileSync(join(files, csv), 'utf8');
      return text.endsWith('\r\n') && text;
    }, 'the table is saved');
    expect(table).toMatch(/^\ufefffirst,second,first_shown,second_shown,claim_both,claim_partly,/);
    expect(table).toContain('\nMara,Jonas,2026-03-02T09:31:00.000Z,,');
    await page.close();
  });

  it('does not take a text in a language that Whence does not read for agreement', async () => {
    const page = await openStart();
    await give(page, 'lesson-open', file('Louis', textOfFile({ pupil: 'Louis' }, FRENCH)));
    await page.waitForSelector(byTestId('lesson-text'));
    await press(page, byTestId('reveal'));
    await eventually(
      async () => /does not read the language of this text/.test(await textOf(page, byTestId('reading-note'))),
      'it is said',
    );
    for (const gone of ['agreement', 'no-differences', 'compare-second', 'solutions', 'with-solutions'])
      expect(await page.$(byTestId(gone)), gone).toBeNull();
    // Nothing was shown, so the file has nothing to say of it.
    expect(await textOf(page, byTestId('lesson-kept'))).not.toMatch(/first shown/);
    await give(page, 'add-files', file('Zoe', textOfFile({ pupil: 'Zoe' }, FRENCH)));
    await page.waitForSelector(byTestId('no-differences'));
    await expect.poll(() => textOf(page, byTestId('no-differences'))).toBe('Neither of the two marked anything.');
    expect(await textOf(page, byTestId('agreement'))).not.toMatch(/100%/);
    expect(await page.$(byTestId('class-table'))).toBeNull();
    await page.close();
  });

  it('leaves paragraphs that Whence does not read out of what is counted beside it', async () => {
    const page = await openStart();
    await give(page, 'lesson-open', file('Ida', textOfFile({ pupil: 'Ida' }, PARTLY_DUTCH)));
    await page.waitForSelector(byTestId('lesson-text'));
    await press(page, byTestId('reveal'));
    await page.waitForSelector(byTestId('agreement'));
    await expect
      .poll(() => textOf(page, byTestId('reading-note')))
      .toMatch(/that Whence does not read: 4–5\. They are left out/);
    await page.close();
  });

  it('gives a reason for all that only Whence has', async () => {
    const page = await openStart();
    await give(page, 'lesson-open', file('Nele', textOfFile({ pupil: 'Nele' })));
    await page.waitForSelector(byTestId('lesson-text'));
    await press(page, byTestId('reveal'));
    await page.waitForSelector(byTestId('difference'));
    const reasons = await page.$$eval(byTestId('difference'), (all) =>
      all.map((one) => one.querySelectorAll('.lesson-why').length),
    );
    expect(reasons.length).toBeGreaterThan(5);
    expect(Math.min(...reasons)).toBeGreaterThan(0);
    await page.close();
  });

  it('asks whose marks to go on with where a file is in another name than the lesson here, and says whose they are', async () => {
    const text = weirWith('The mayor was away.');
    const page = await openStart();
    await give(page, 'lesson-open', file('Jonas', textOfFile(jonas, text)));
    await page.waitForSelector(byTestId('lesson-text'));
    await expect
      .poll(() => textOf(page, byTestId('lesson-goes-on')))
      .toMatch(/marks of a file, in the name of Jonas\./);
    const nameOf = () => page.$eval(byTestId('lesson-name'), (field) => (field as HTMLInputElement).value);
    const begun = () => page.$$eval(byTestId('lesson-item'), (all) => all.map((one) => one.textContent ?? ''));
    const leave = async () => {
      await press(page, byTestId('lesson-leave'));
      await page.waitForSelector(byTestId('lesson-item'));
    };
    const neighbours = file('Mara', textOfFile(mara, text));

    await leave();
    const before = await begun();
    await give(page, 'lesson-open', neighbours);
    await page.waitForSelector(byTestId('lesson-whose'));
    await expect
      .poll(() => textOf(page, byTestId('lesson-whose')))
      .toMatch(/Name in the file: Mara\. Name here: Jonas\./);
    await eventually(
      () => page.evaluate(() => /^Whose marks/.test(document.activeElement?.textContent ?? '')),
      'the question has the focus',
    );
    await expect.poll(() => begun()).toEqual(before);
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewport({ width: 1200, height: 900 });

    await press(page, byTestId('compare-others'));
    await page.waitForSelector(byTestId('agreement'));
    await expect.poll(() => nameOf()).toBe('Jonas');
    await expect.poll(() => textOf(page, byTestId('agreement'))).toMatch(/Only Mara/);
    await leave();
    await expect.poll(() => begun()).toEqual(before);

    await give(page, 'lesson-open', neighbours);
    await page.waitForSelector(byTestId('go-on-as-other'));
    await press(page, byTestId('go-on-as-other'));
    await page.waitForSelector(byTestId('lesson-text'));
    await expect.poll(() => nameOf()).toBe('Mara');
    await expect.poll(() => textOf(page, byTestId('lesson-goes-on'))).toMatch(/in the name of Mara\./);
    await leave();
    await expect.poll(() => begun()).toHaveLength(before.length + 1);
    // Mara was here last, and needs no asking.
    await give(page, 'lesson-open', neighbours);
    await page.waitForSelector(byTestId('lesson-text'));
    await expect.poll(() => nameOf()).toBe('Mara');
    await page.close();
  });

  it('says of marks that are left out when a file is opened to go on with', async () => {
    const page = await openStart();
    const text = textOfFile({ ...mara, pupil: 'Otto' }, weirWith('Otto.')).replaceAll(
      '"exact": "reportedly"',
      '"exact": "apparently"',
    );
    await give(page, 'lesson-open', file('Otto', text));
    await page.waitForSelector(byTestId('lesson-text'));
    await expect.poll(() => textOf(page, byTestId('lesson-trouble'))).toMatch(/Otto\.json: 1 mark is left out/);
    expect(await page.$$(byTestId('lesson-mark'))).toHaveLength(1);
    await page.close();
  });
});
