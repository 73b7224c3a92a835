const GIVEN = ['Ann', 'Tom', 'Karl', 'Ilse', 'Otto', 'Emil', 'Hanna', 'Mira', 'Nils', 'Erik'];
const FIRST = ['B', 'D', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'P'];
const LAST = ['alsen', 'owitz', 'irberg', 'unmark', 'ekholm', 'arvik', 'elstrom', 'ovian'];
const NAMES = FIRST.flatMap((first) => LAST.map((last) => first + last));
const PEOPLE = NAMES.flatMap((surname, k) =>
  GIVEN.slice(k % 2 === 0 ? 0 : 5)
    .slice(0, 5)
    .map((given) => [given, surname] as const),
);

/** So many words, or a few more, in which four hundred people speak in turn, with pronouns, offices and bodies between them. */
export function crowdOf(words: number): string {
  const paragraphs: string[] = [];
  for (let k = 0, count = 0; count < words; k++) {
    const [given, surname] = PEOPLE[k % PEOPLE.length] ?? ['Ann', 'Hale'];
    const paragraph =
      `${given} ${surname}, who heads council ${k}, said on Monday that the bridge over the river was closed. ` +
      `${k % 2 === 0 ? 'He' : 'She'} added that the report was late and that the ministry knew about it. “We had no choice,” ${surname} said.`;
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return paragraphs.join('\n');
}
