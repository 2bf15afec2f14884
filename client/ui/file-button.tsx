import FileUp from 'lucide-react/icons/file-up';
import { type ComponentProps, useRef } from 'react';
import { Button } from './button.tsx';

export interface FileButtonProps extends Omit<ComponentProps<typeof Button>, 'children' | 'onClick' | 'kind' | 'icon'> {
  readonly label: string;
  /** Endings and types, as a native input takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Asks for a file of this machine. */
export function FileButton({ label, accept, onFile, ...rest }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...rest}
        kind="plain"
        icon={<FileUp size="1.15em" aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file again, mended meanwhile, is a change too.
          target.value = '';
        }}
      />
    </>
  );
}
