import { Button } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { EditDialog } from './edit-dialog.tsx';

interface Properties {
  readonly file: { readonly id: number; readonly name: string; readonly url: string };
  readonly size?: 'S' | 'M';
  readonly disabled?: boolean;
  readonly onSaved: (notice: string | null) => void;
}

/** Opens the tools for a picture; where they close, the keyboard is back at this button. */
export function EditButton({ file, size = 'M', disabled = false, onSaved }: Properties) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    // The dialog takes its own focus away with the frame in which it goes.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <Button
        ref={button}
        type="button"
        size={size}
        variant="tertiary"
        disabled={disabled}
        aria-label={`修图：${file.name}`}
        onClick={() => setOpen(true)}
      >
        修图
      </Button>
      {open && (
        <EditDialog
          file={file}
          onClose={close}
          onSaved={(notice) => {
            close();
            onSaved(notice);
          }}
        />
      )}
    </>
  );
}
