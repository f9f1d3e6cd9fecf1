import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useId, useRef, useState } from 'react';
import { AreaBox } from './area-box.tsx';
import { turnedRight, type Area } from './areas.ts';
import { reasonOf } from './library-file.ts';
import { TurnedPicture } from './turned-picture.tsx';

interface Edit {
  /** Quarters to the right. */
  readonly quarters: number;
  readonly crop: Area | null;
  readonly blocks: readonly Area[];
}

const nothing: Edit = { quarters: 0, crop: null, blocks: [] };
const mostBlocks = 40;
const firstCrop: Area = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 };
/** Each new one a little beside the last, so that none hides another. */
const nextBlock = (count: number): Area => {
  const at = 0.3 + (count % 6) * 0.06;
  return { x: at, y: at, width: 0.2, height: 0.2 };
};
const cover = { background: '#5b6470', outline: '2px solid #fff' };
const frame = { border: '2px dashed #fff', boxShadow: '0 0 0 9999px rgb(0 0 0 / 55%)' };

interface Properties {
  readonly file: { readonly id: number; readonly name: string; readonly url: string };
  readonly onClose: () => void;
  /** With what there is to say to the clerk besides. */
  readonly onSaved: (notice: string | null) => void;
}

/** Turns, crops and covers a picture of the library; the desk does the work once it is saved. */
export function EditDialog({ file, onClose, onSaved }: Properties) {
  const { get, post } = useFetchClient();
  const [edit, setEdit] = useState<Edit>(nothing);
  const [chosen, setChosen] = useState<number | 'crop' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // Asked for before the picture itself: what is drawn on a newer one is refused, and never put onto an older.
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    get<{ readonly version: string }>(`/desk/media/${file.id}/version`).then(
      ({ data }) => setVersion(data.version),
      (error: unknown) => setProblem(reasonOf(error)),
    );
  }, [get, file.id]);
  const keys = useId();
  const tools = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { quarters, crop, blocks } = edit;
  const changed = quarters % 4 !== 0 || crop !== null || blocks.length > 0;
  const count = blocks.length + (crop ? 1 : 0);
  const [isShown, setIsShown] = useState(false);
  const before = useRef(count);
  useEffect(() => {
    // Boxes lie on the picture: what was added before it came has its turn then.
    if (!isShown) return;
    // What was added can be moved by the keys at once.
    if (count > before.current) {
      const boxes = body.current?.querySelectorAll<HTMLElement>('[data-area]');
      boxes?.[chosen === 'crop' ? 0 : boxes.length - 1]?.focus();
    }
    before.current = count;
  }, [count, chosen, isShown]);
  const remove = (which: number | 'crop' | null) => {
    if (which === 'crop') setEdit({ ...edit, crop: null });
    else setEdit({ ...edit, blocks: blocks.filter((_, index) => index !== which) });
    setChosen(null);
    tools.current?.querySelector('button')?.focus();
  };
  const close = () => {
    if (!busy && (!changed || window.confirm('照片的改动还没有保存，确定关掉吗？'))) onClose();
  };
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await post<{ readonly notice?: string }>(`/desk/media/${file.id}/edit`, {
        version,
        turn: (quarters % 4) * 90,
        ...(crop ? { crop } : {}),
        blocks,
      });
      onSaved(data.notice ?? null);
    } catch (error) {
      setProblem(reasonOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Modal.Content style={{ width: 'min(83rem, 96vw)', maxWidth: '96vw' }}>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>修图：{file.name}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
            <Flex ref={tools} gap={2} wrap="wrap">
              <Button
                type="button"
                variant="tertiary"
                disabled={busy}
                onClick={() =>
                  setEdit({
                    quarters: quarters + 1,
                    crop: crop && turnedRight(crop),
                    blocks: blocks.map(turnedRight),
                  })
                }
              >
                向右转
              </Button>
              <Button
                type="button"
                variant="tertiary"
                disabled={busy}
                onClick={() => {
                  if (crop) return remove('crop');
                  setChosen('crop');
                  setEdit({ ...edit, crop: firstCrop });
                }}
              >
                {crop ? '不裁剪' : '裁剪'}
              </Button>
              <Button
                type="button"
                variant="tertiary"
                disabled={busy || blocks.length >= mostBlocks}
                onClick={() => {
                  setChosen(blocks.length);
                  setEdit({ ...edit, blocks: [...blocks, nextBlock(blocks.length)] });
                }}
              >
                加一块打码
              </Button>
              <Button
                type="button"
                variant="tertiary"
                disabled={busy || chosen === null}
                onClick={() => remove(chosen)}
              >
                去掉选中的框
              </Button>
            </Flex>
            {problem && (
              <Typography role="alert" textColor="danger600">
                {problem}
              </Typography>
            )}
            <div style={{ overflow: 'hidden', padding: '14px', background: '#32324d' }}>
              <TurnedPicture
                // Whatever a browser keeps of the address may be older.
                url={version && `${file.url}?${version}`}
                quarters={quarters}
                alt={file.name}
                onShown={() => setIsShown(true)}
                onFailed={() => setProblem('照片没有载入成功。请关掉，再打开一次。')}
              >
                {crop && (
                  <AreaBox
                    label="裁剪以后留下的部分"
                    area={crop}
                    look={frame}
                    describedBy={keys}
                    onChange={(next) => setEdit({ ...edit, crop: next })}
                    onRemove={() => remove('crop')}
                    onFocus={() => setChosen('crop')}
                  />
                )}
                {blocks.map((block, index) => (
                  <AreaBox
                    key={index}
                    label={`第 ${index + 1} 块打码`}
                    area={block}
                    look={chosen === index ? { ...cover, outline: '3px solid #7b79ff' } : cover}
                    describedBy={keys}
                    onChange={(next) =>
                      setEdit({ ...edit, blocks: blocks.map((each, at) => (at === index ? next : each)) })
                    }
                    onRemove={() => remove(index)}
                    onFocus={() => setChosen(index)}
                  />
                ))}
              </TurnedPicture>
            </div>
            <Typography id={keys} variant="pi" textColor="neutral600">
              拖动框来移动，拖右下角的圆点改大小。用键盘：方向键移动，Shift 加方向键改大小，Delete 去掉。
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              打码的地方会整个盖掉，保存以后原来的照片找不回来。照片已经公开的，公众马上看到新的，公开账本里记一条。
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button
            type="button"
            variant="tertiary"
            disabled={busy || !changed}
            onClick={() => {
              setEdit(nothing);
              setChosen(null);
              tools.current?.querySelector('button')?.focus();
            }}
          >
            恢复
          </Button>
          <Button
            type="button"
            disabled={busy || !changed || !version}
            loading={busy}
            onClick={() => void save()}
          >
            保存
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
