/**
 * Verbs that report what somebody says, thinks or has found, shared by the baselines. Written down as they come to mind:
 * nothing was counted in a corpus, and the engine's own list was not used.
 */
const REGULAR = `accept accuse acknowledge add admit affirm agree allege announce answer argue ask assert assure believe
blame caution claim comment complain concede conclude confess confirm consider contend counter criticise criticize declare
decline demand denounce deny describe disclose dismiss doubt emphasise emphasize estimate exclaim expect explain express
fear hint hope imply indicate inform insist joke lament maintain mention note object observe plead pledge point post
predict proclaim promise propose protest question quip reaffirm reason recall recommend refuse reiterate reject remark
remind repeat reply report request respond reveal signal speculate state stress suggest suspect testify threaten tweet
urge voice vow want warn worry`;

/** Lemma, third person, past, participle. */
const IRREGULAR = `say says said said
tell tells told told
think thinks thought thought
know knows knew known
write writes wrote written
find finds found found
show shows showed shown
feel feels felt felt
see sees saw seen
hold holds held held
swear swears swore sworn
foresee foresees foresaw foreseen
understand understands understood understood`;

/** Every form of every verb, lower case, with its lemma. */
export const REPORTING_FORMS: ReadonlyMap<string, string> = new Map([
  ...REGULAR.split(/\s+/).flatMap((lemma) => regularForms(lemma).map((form) => [form, lemma] as const)),
  ...IRREGULAR.split('\n').flatMap((row) => row.split(' ').map((form) => [form, row.split(' ')[0] ?? ''] as const)),
]);

export const REPORTING_LEMMAS: ReadonlySet<string> = new Set(REPORTING_FORMS.values());

function regularForms(lemma: string): readonly string[] {
  const doubled = lemma === 'quip' ? `${lemma}p` : lemma === 'admit' ? `${lemma}t` : lemma;
  const past = /e$/.test(lemma) ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`;
  const present = /[^aeiou]y$/.test(lemma)
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  return [lemma, present, past];
}
