import type { DraftBlock } from '@/utils/draft/draft';

/** A story in one of the languages that the engine reads. Nobody in it exists. */
export interface SampleStory {
  /** BCP 47. */
  readonly lang: string;
  readonly blocks: readonly DraftBlock[];
}

const ENGLISH = story('en', 'Gull Skerry light to go dark in May', [
  'The lighthouse on Gull Skerry will be dark from May, said Ines Varga, who heads the coast office. Two people in her department said that the lamp had failed three times since autumn.',
  'The keeper was reportedly told to keep no log of it. Tomas Reyle, who fishes there, said two boats had run aground last week. The claim could not be independently verified. Crews could lose half of the season.',
]);

const GERMAN = story('de', 'Leuchtturm auf Möwenholm bleibt ab Mai dunkel', [
  'Der Leuchtturm auf Möwenholm bleibt ab Mai dunkel, sagte Ines Varga, die das Küstenamt leitet. Zwei Personen aus ihrer Behörde sagten, die Lampe sei seit dem Herbst dreimal ausgefallen.',
  'Der Wärter soll angewiesen worden sein, darüber kein Buch zu führen. Tomas Reyle, der dort fischt, sagte, vergangene Woche seien zwei Boote auf Grund gelaufen. Die Angabe ließ sich nicht unabhängig überprüfen. Den Fischern könnte die halbe Saison entgehen.',
]);

const STORIES: ReadonlyMap<string, SampleStory> = new Map([ENGLISH, GERMAN].map((one) => [one.lang, one]));

/** The story in that language, or the English one where the engine does not read it. */
export function sampleStory(language: string): SampleStory {
  return STORIES.get(language) ?? ENGLISH;
}

function story(lang: string, headline: string, paragraphs: readonly string[]): SampleStory {
  const blockOf = (kind: DraftBlock['kind'], text: string): DraftBlock => ({ kind, text, links: [] });
  return { lang, blocks: [blockOf('headline', headline), ...paragraphs.map((text) => blockOf('paragraph', text))] };
}
