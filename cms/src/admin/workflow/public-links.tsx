import { Button, Field, Flex, LinkButton } from '@strapi/design-system';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import { copyText } from '../frame/copy-text.ts';

const qrCode = (url: string) => `data:image/svg+xml,${encodeURIComponent(renderSVG(url))}`;

/** Ways to what the public reads: to look, to hand on, to print. */
export function PublicLinks({ url }: { readonly url: string }) {
  const [shown, setShown] = useState<'copied' | 'by-hand' | 'code' | null>(null);
  const copy = async () => setShown((await copyText(url)) ? 'copied' : 'by-hand');
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap">
        <LinkButton href={url} target="_blank" rel="noopener" size="S" variant="secondary">
          在网站上看
        </LinkButton>
        <Button type="button" size="S" variant="tertiary" onClick={() => void copy()}>
          {shown === 'copied' ? '链接已复制' : '复制链接'}
        </Button>
        <Button
          type="button"
          size="S"
          variant="tertiary"
          aria-expanded={shown === 'code'}
          onClick={() => setShown(shown === 'code' ? null : 'code')}
        >
          二维码
        </Button>
      </Flex>
      {shown === 'code' && <img src={qrCode(url)} width={160} height={160} alt="这一页的二维码" />}
      {shown === 'by-hand' && (
        <Field.Root>
          <Field.Label>请复制下面的链接</Field.Label>
          <Field.Input
            value={url}
            readOnly
            onFocus={(event: { target: { select(): void } }) => event.target.select()}
          />
        </Field.Root>
      )}
    </Flex>
  );
}
