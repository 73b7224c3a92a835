const SOUP = 'Wash the barley in cold water and let it drain while the onions brown in a wide pan over a low flame.';
/** Says that it is a recipe, and says once who said something: read, and not marked. */
export const RECIPE = `<!doctype html><html lang="en"><head><title>Barley soup for a cold night</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Recipe","name":"Barley soup"}</script></head>
<body><article><h1>Barley soup for a cold night</h1>
${Array.from({ length: 11 }, (_, i) => `<p>${SOUP} Stir it ${i + 2} times and leave the lid half open.</p>`).join('\n')}
<p>“My mother never measured the salt,” Ida Brenner told the village paper last winter.</p>
</article></body></html>`;
