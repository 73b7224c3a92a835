import type { Inks } from './voice-strip';

/** The light colours of `tokens.css`, written out: the picture goes where no style sheet of ours is. */
export const PAPER = { ground: '#fffefb', ink: '#1b1a17' } as const;
export const INKS: Inks = {
  contested: '#c82a0c',
  unsourced: '#563b0a',
  unnamed: '#63267e',
  open: '#186572',
  named: '#346fb7',
  ring: '#c82a0c',
  rule: '#d9d5c9',
  soft: '#5a574e',
};
