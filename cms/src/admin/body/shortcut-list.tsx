import { Button, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { shortcuts } from './shortcuts.ts';

const Keys = styled.table`
  inline-size: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  :is(th, td) {
    padding: 0.6rem 0.8rem;
    text-align: start;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  kbd {
    font-family: inherit;
    font-weight: 600;
    white-space: nowrap;
  }
`;

/** All shortcuts of the editor, on one sheet. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>快捷键</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Keys>
            <thead>
              <tr>
                <th scope="col">按键</th>
                <th scope="col">作用</th>
              </tr>
            </thead>
            <tbody>
              {shortcuts.map(({ keys, does }) => (
                <tr key={keys}>
                  <th scope="row">
                    <kbd>{keys}</kbd>
                  </th>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </Keys>
          <Typography variant="pi" textColor="neutral600">
            苹果电脑上用 ⌘ 代替第一个键。
          </Typography>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            关闭
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
