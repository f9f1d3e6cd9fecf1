import type { Fields } from '@xianfeng/content-types';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { styled } from 'styled-components';
import { labelsOf, readable } from './changes.ts';
import type { Found } from './use-kept-text.ts';

const Banner = styled.section`
  position: fixed;
  inset-block-end: 1.6rem;
  inset-inline: 1.6rem;
  margin-inline: auto;
  max-inline-size: 76rem;
  max-block-size: 80vh;
  overflow: auto;
  /* Above the text on the whole screen, below dialogs. */
  z-index: 250;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.warning600};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.neutral800};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  textarea {
    inline-size: 100%;
    min-block-size: 16rem;
    padding: 0.8rem;
    font: inherit;
    font-size: 1.4rem;
    line-height: 1.6;
  }
`;

interface RestoreBannerProps {
  readonly found: Found;
  readonly fields: Fields;
  /** Whether somebody saved a newer version after this text was written. */
  readonly outdated: boolean;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

/** Offers a text that was not saved; nothing happens to it before somebody decides. */
export function RestoreBanner({ found, fields, outdated, onRestore, onDiscard }: RestoreBannerProps) {
  const [shown, setShown] = useState(false);
  const [sure, setSure] = useState(false);
  const { at, changes } = found.text;
  const labels = labelsOf(fields, changes).join('、');
  return createPortal(
    <Banner role="region" aria-label="没有保存的内容">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">这台电脑里有您没有保存的内容</Typography>
        <Typography>
          最后写于{formatDateTime(new Date(at).toISOString())}，改过：{labels}。
          {outdated
            ? '后来有人保存过新的版本：恢复只换上您改过的这几项，别的用新版本的。请核对以后再保存。'
            : ''}
        </Typography>
        {shown && <textarea readOnly aria-label="没有保存的文字" value={readable(fields, changes)} />}
        <Flex gap={2} wrap="wrap">
          <Button type="button" onClick={onRestore}>
            恢复我写的内容
          </Button>
          <Button type="button" variant="tertiary" onClick={() => setShown(!shown)}>
            {shown ? '收起' : '先看看写了什么'}
          </Button>
          <Button type="button" variant="danger-light" onClick={() => (sure ? onDiscard() : setSure(true))}>
            {sure ? '确定不要了' : '不要了'}
          </Button>
        </Flex>
      </Flex>
    </Banner>,
    document.body,
  );
}
