import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import { useState, type ComponentType, type KeyboardEvent } from 'react';
import { ImportButton } from './docx/import-button.tsx';
import { FootLine } from './foot-line.tsx';
import { Frame, Message, ToolButton } from './frame.tsx';
import { insertFiles, type LibraryFile } from './library-files.ts';
import { LinkLine } from './link-line.tsx';
import { PictureLine } from './picture-line.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { Toolbar } from './toolbar.tsx';
import { UploadButton } from './upload-button.tsx';
import type { Told } from './use-picture-upload.ts';

type LibraryDialog = ComponentType<{
  onClose: () => void;
  onSelectAssets: (files: LibraryFile[]) => void;
  allowedTypes?: string[];
}>;

interface WritingAreaProps {
  readonly editor: Editor;
  readonly disabled: boolean;
  readonly message: Told | null;
  readonly tell: (told: Told | null) => void;
  readonly upload: (editor: Editor, files: readonly File[]) => Promise<void>;
}

/** The text with its tools, small or over the whole screen. */
export function WritingArea({ editor, disabled, message, tell, upload }: WritingAreaProps) {
  const Library = useStrapiApp('BodyInput', (state) => state.components['media-library']) as
    LibraryDialog | undefined;
  const [asking, setAsking] = useState<'link' | 'files' | 'shortcuts' | null>(null);
  const [full, setFull] = useState(false);
  const close = () => setAsking(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const does =
      key === 'k' && !event.altKey
        ? () => setAsking('link')
        : key === '/'
          ? () => setAsking('shortcuts')
          : event.altKey && event.code === 'KeyF'
            ? () => setFull(!full)
            : null;
    if (!does || disabled) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };

  return (
    <Frame data-full={full} onKeyDown={onKeyDown}>
      <Toolbar
        editor={editor}
        disabled={disabled}
        onLink={() => setAsking('link')}
        onFiles={() => setAsking('files')}
      >
        <UploadButton editor={editor} disabled={disabled} upload={upload} />
        <ImportButton editor={editor} disabled={disabled} tell={tell} />
        <ToolButton type="button" aria-pressed={full} onClick={() => setFull(!full)}>
          全屏
        </ToolButton>
        <ToolButton type="button" onClick={() => setAsking('shortcuts')}>
          快捷键
        </ToolButton>
      </Toolbar>
      {message && (
        <Message role="status">
          <div>
            {message.text}
            {message.points && (
              <ul>
                {message.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </div>
          {!message.busy && (
            <ToolButton type="button" onClick={() => tell(null)}>
              知道了
            </ToolButton>
          )}
        </Message>
      )}
      {asking === 'link' && <LinkLine editor={editor} onClose={close} />}
      <PictureLine editor={editor} />
      <div className="page">
        <EditorContent editor={editor} />
      </div>
      <FootLine editor={editor} />
      {asking === 'shortcuts' && <ShortcutList onClose={close} />}
      {asking === 'files' && Library && (
        <Library
          allowedTypes={['images', 'files', 'videos']}
          onClose={close}
          onSelectAssets={(files) => {
            insertFiles(editor, files);
            close();
          }}
        />
      )}
    </Frame>
  );
}
