import type { Letters } from '../language-words';

/** Languages of other scripts than the Latin one. */
export const UNREAD_LETTERS: readonly Letters[] = [
  { code: 'uk', some: /[іїєґ]/u, all: /^[а-щьюяіїєґ'-]+$/u },
  { code: 'be', some: /[ўі]/u, all: /^[а-зй-шы-яёіў'-]+$/u },
  { code: 'ru', some: /[ыэё]/u, all: /^[а-яё-]+$/u },
  { code: 'bg', some: /ъ/u, all: /^[а-ъьюя-]+$/u },
  { code: 'el', some: /\p{Script=Greek}/u, all: /^[\p{Script=Greek}'-]+$/u },
  { code: 'he', some: /\p{Script=Hebrew}/u, all: /^[\p{Script=Hebrew}'-]+$/u },
  { code: 'ar', some: /[ةيىكإأ]/u, all: /^[\u0621-\u065f-]+$/u },
  { code: 'fa', some: /[پچژگکی]/u, all: /^[\u0621-\u065fپچژگکی\u200c-]+$/u },
  {
    code: 'ja',
    some: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    all: /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+/u,
  },
  { code: 'zh', some: /\p{Script=Han}/u, all: /^\p{Script=Han}+/u },
  { code: 'ko', some: /\p{Script=Hangul}/u, all: /^\p{Script=Hangul}+/u },
  { code: 'th', some: /\p{Script=Thai}/u, all: /^[\p{Script=Thai}\p{M}]+$/u },
];
