/**
 * English words that say nothing by themselves: articles, pronouns, auxiliaries, prepositions, conjunctions. A phrase of
 * nothing but these and names is in two texts by chance. Closed classes after Quirk et al., A Comprehensive Grammar of
 * the English Language (1985), 2.34 to 2.37, with the contractions of the auxiliaries.
 */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such some any no every each either neither both all another other
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
  myself himself herself itself ourselves themselves who whom whose which what when where why how there here
  be am is are was were been being have has had having do does did done will would shall should can could may might must
  isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
  it's he's she's that's there's we're they're i'm you're we've they've i've we'll they'll i'll
  of in on at by for with from to into onto over under about after before between among through during against within
  without toward towards upon near since until till off out up down as than like per via
  and or but nor so yet if because although though while whether not also only just even very more most much many
  then now too again still already ever never`.split(/\s+/),
);
