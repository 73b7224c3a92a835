import { useEffect, useRef } from 'preact/hooks';
import type { Run } from '@/utils/bibliography/runs';

/** A citation that could not be copied, with its italics, selected so that the browser's own keys copy it. */
export function CitationByHand({ runs }: { readonly runs: readonly Run[] }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (words.current === null) return;
    words.current.focus();
    getSelection()?.selectAllChildren(words.current);
  }, [runs]);
  return (
    <p class="small citation" dir="auto" ref={words} tabIndex={-1} data-testid="by-hand">
      {runs.map(({ text, italic }) => (italic ? <i key={text}>{text}</i> : text))}
    </p>
  );
}
