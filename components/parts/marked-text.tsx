import type { Ref } from 'preact';
import type { Article } from '@/utils/model';
import './marked-text.css';

interface Props {
  readonly article: Article;
  readonly place: Ref<HTMLElement>;
  /** What the text is, for those who hear the page. */
  readonly label: string;
  /** BCP 47; null: as the text says, not known. */
  readonly lang: string | null;
  readonly headline: 'h2' | 'h3';
}

/** A text of ours, each block in one node: the marks are painted over it. */
export function MarkedText({ article, place, label, lang, headline: Headline }: Props) {
  return (
    <section
      class="marked-text"
      ref={place}
      aria-label={label}
      lang={lang ?? undefined}
      dir="auto"
      data-testid="draft-article"
    >
      {article.blocks.map(({ span, kind }) => {
        const words = article.text.slice(...span);
        const block = { 'data-block': kind, key: span[0] };
        if (kind === 'headline') return <Headline {...block}>{words}</Headline>;
        return kind === 'quote' ? <blockquote {...block}>{words}</blockquote> : <p {...block}>{words}</p>;
      })}
    </section>
  );
}
