import { PageFrame } from '@/components/parts/page-frame';
import { useFileDrop } from '@/components/parts/use-file-drop';
import { DraftForm } from './draft-form';
import { DraftResult } from './draft-result';
import type { DraftMarking } from './marking';
import type { DraftState } from './state';
import './draft.css';

interface Props {
  readonly state: DraftState;
  readonly marking: DraftMarking;
}

/** A text that stands on no page: pasted or dropped, read, and shown as an article would be. */
export function DraftPage({ state, marking }: Props) {
  const status = state.status.value;

  useFileDrop(([file]) => file && void state.readFile(file));

  const { draft, view } = { draft: state.draft.value, view: state.view.value };
  return (
    <PageFrame place="draft">
      <div class="draft" data-testid="draft" data-status={status}>
        {status === 'read' && draft !== null && view !== null ? (
          <DraftResult key={draft.article.textHash} draft={draft} view={view} state={state} marking={marking} />
        ) : (
          <DraftForm state={state} />
        )}
      </div>
    </PageFrame>
  );
}
