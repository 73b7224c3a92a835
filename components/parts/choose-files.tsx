import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly several?: boolean;
  readonly testid: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's dialog for files. */
export function ChooseFiles({ label, accept, several = false, testid, onFiles }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" data-testid={testid} onClick={() => chooser.current?.click()}>
        {label}
      </button>
      <input
        ref={chooser}
        class="visually-hidden"
        type="file"
        accept={accept}
        multiple={several}
        tabIndex={-1}
        aria-label={label}
        data-testid={`${testid}-file`}
        onChange={(event) => {
          const files = Array.from(event.currentTarget.files ?? []);
          // The same file chosen again is a wish again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
