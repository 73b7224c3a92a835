import { checkName, Draft, type Read, type Scaffold, TO_DO } from './scaffold';

const TEST = 'test/browser/page/article.test.ts';

/** A page that an article is to be found in, with its test. Throws on a name that is none, and on one there is. */
export function newFixture(name: string, read: Read): Scaffold {
  checkName('fixture', name);
  const draft = new Draft(read);
  draft.add(`test/fixtures/pages/${name}.html`, PAGE);
  draft.insert(
    TEST,
    /[\s\S]*(?=\n\}\);\s*$)/,
    `

  it('reads of ${name} what belongs to the article', async () => {
    const { blocks, mutations } = await read(await openWorld(driven, fixture('${name}')));
    expect(mutations).toBe(0);
    // ${TO_DO}: the beginning of each block that is to be read, as "paragraph: The ferry".
    expect(blocks).toEqual(['${TO_DO}'].map((start) => expect.stringContaining(start)));
  });`,
  );
  return {
    files: draft.files,
    next: [
      `test/fixtures/pages/${name}.html: the tags and class names of the page as they are, with words of your own about invented people and places`,
      `${TEST}, at its end: the blocks that are to be read; it shows those that are`,
      `npx vitest run --project browser ${TEST} test/browser/page/round-trip.test.ts`,
      'utils/page/: until it passes',
    ],
  };
}

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The tide clock of Grayhaven stops - Inland Review</title></head>
<body>
<nav><a href="/">Inland Review</a></nav>
<article>
<h1>The tide clock of Grayhaven stops</h1>
<p>The tide clock on the quay of Grayhaven stopped on Sunday night, and the harbour master, Pell Anders, says that nobody has wound it since the autumn.</p>
<p>“We thought that the council did it,” Anders said. The council reportedly thought the same of the harbour office, but nobody there wanted to be named.</p>
</article>
<footer>© Inland Review</footer>
</body>
</html>
`;
