import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { EditButton } from './edit-button.tsx';
import { isPicture } from './file-kinds.ts';
import { reasonOf } from './library-file.ts';
import { PhotoRow } from './photo-row.tsx';

/** A file of the library as Strapi's forms hold it. */
export interface Asset {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly url: string;
  readonly mime?: string;
  readonly updatedAt?: string;
  readonly alternativeText?: string | null;
  readonly formats?: { readonly thumbnail?: { readonly url: string } } | null;
}

/** A file that the document shows. Its words are the library's: what is changed here is changed wherever it is shown. */
export function StoredRow({
  file,
  disabled,
  children,
}: {
  readonly file: Asset;
  readonly disabled: boolean;
  readonly children: ReactNode;
}) {
  const { put } = useFetchClient();
  const [kept, setKept] = useState(file.alternativeText ?? '');
  const [alt, setAlt] = useState(kept);
  const [problem, setProblem] = useState<string | null>(null);
  // The address stays when the bytes change.
  const [version, setVersion] = useState(Date.parse(file.updatedAt ?? '') || 0);
  const picture = file.mime?.startsWith('image/') ?? isPicture(file.name);
  const keep = async () => {
    const words = alt.trim();
    if (words === kept) return;
    if (!words) return setAlt(kept);
    setProblem(null);
    try {
      await put(`/upload/files/${file.id}`, { fileInfo: { alternativeText: words } });
      setKept(words);
    } catch (error) {
      setProblem(reasonOf(error));
      setAlt(kept);
    }
  };
  return (
    <PhotoRow
      name={file.name}
      picture={picture ? `${file.formats?.thumbnail?.url ?? file.url}?${version}` : null}
      alt={picture ? alt : null}
      disabled={disabled}
      problem={problem}
      onWords={setAlt}
      onDone={() => void keep()}
    >
      {picture && !disabled && (
        <EditButton
          file={file}
          size="S"
          onSaved={(notice) => {
            setVersion(Date.now());
            setProblem(notice);
          }}
        />
      )}
      {children}
    </PhotoRow>
  );
}
