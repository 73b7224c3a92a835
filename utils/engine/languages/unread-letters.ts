/** How a language of another script is known. */
export interface Letters {
  readonly code: string;
  /** One of these is in many of its words. */
  readonly some: RegExp;
  /** All letters of its words are these. */
  readonly all: RegExp;
}

/** The first that fits is taken. */
export const UNREAD_LETTERS: readonly Letters[] = [
  { code: 'uk', some: /[іїєґ]/, all: /^[а-щьюяіїєґ'-]+$/ },
  { code: 'be', some: /[ўі]/, all: /^[а-зй-шы-яёіў'-]+$/ },
  { code: 'ru', some: /[ыэё]/, all: /^[а-яё-]+$/ },
  { code: 'bg', some: /ъ/, all: /^[а-ъьюя-]+$/ },
  { code: 'el', some: /\p{Script=Greek}/u, all: /^[\p{Script=Greek}'-]+$/u },
  { code: 'he', some: /\p{Script=Hebrew}/u, all: /^[\p{Script=Hebrew}'-]+$/u },
  { code: 'ar', some: /[ةيىكإأ]/, all: /^[\u0621-\u065f-]+$/ },
  { code: 'fa', some: /[پچژگکی]/, all: /^[\u0621-\u065fپچژگکی\u200c-]+$/ },
  {
    code: 'ja',
    some: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    all: /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+/u,
  },
  { code: 'zh', some: /\p{Script=Han}/u, all: /^\p{Script=Han}+/u },
  { code: 'ko', some: /\p{Script=Hangul}/u, all: /^\p{Script=Hangul}+/u },
  { code: 'th', some: /\p{Script=Thai}/u, all: /^[\p{Script=Thai}\p{M}]+$/u },
];
