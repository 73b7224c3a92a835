import type { Inks } from './voice-strip';

/** The light colours of `tokens.css`, written out: the picture goes where no style sheet of ours is. */
export const PAPER = { ground: '#fffefb', ink: '#1b1a17' } as const;
export const INKS: Inks = {
  contested: '#a5301b',
  unsourced: '#865500',
  unnamed: '#6a3ea1',
  open: '#0b6666',
  named: '#375f8c',
  ring: '#a5301b',
  rule: '#d9d5c9',
  soft: '#5a574e',
};
