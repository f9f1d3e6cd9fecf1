import { styled } from 'styled-components';

export const Frame = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};

  /* Above the desk's menu, below its dialogs. */
  &[data-full='true'] {
    position: fixed;
    inset: 0;
    z-index: 200;
    display: flex;
    flex-direction: column;
    border: 0;
    border-radius: 0;
  }
  &[data-full='true'] .page {
    flex: 1;
    overflow: auto;
  }
  &[data-full='true'] .tiptap {
    max-inline-size: 90rem;
    max-block-size: none;
    min-block-size: 100%;
    margin-inline: auto;
  }

  .tiptap {
    min-height: 16rem;
    max-height: 40rem;
    overflow: auto;
    padding: 1.6rem;
    outline: none;
    font-size: 1.6rem;
    line-height: 1.75;
  }
  .tiptap > * + * {
    margin-block-start: 0.8rem;
  }
  .tiptap h2 {
    font-size: 2rem;
    font-weight: 700;
  }
  .tiptap h3 {
    font-size: 1.8rem;
    font-weight: 700;
  }
  .tiptap strong {
    font-weight: 700;
  }
  .tiptap ul {
    list-style: disc;
    padding-inline-start: 2.4rem;
  }
  .tiptap ol {
    list-style: decimal;
    padding-inline-start: 2.4rem;
  }
  .tiptap blockquote {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
    padding-inline-start: 1.2rem;
  }
  .tiptap a {
    text-decoration: underline;
    color: ${({ theme }) => theme.colors.primary600};
  }
  .tiptap table {
    border-collapse: collapse;
    inline-size: 100%;
    table-layout: fixed;
  }
  .tiptap :is(td, th) {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: 0.4rem 0.8rem;
    vertical-align: top;
  }
  .tiptap th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 700;
  }
  .tiptap .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
  .tiptap :is(sup, sub) {
    font-size: 0.75em;
    line-height: 0;
  }
  .tiptap sup {
    vertical-align: super;
  }
  .tiptap sub {
    vertical-align: sub;
  }
  .tiptap h4 {
    font-size: 1.6rem;
    font-weight: 700;
  }
  .tiptap img {
    max-inline-size: 100%;
    max-block-size: 24rem;
  }
  .tiptap figcaption {
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  .tiptap .attachment {
    padding: 0.8rem;
    background: ${({ theme }) => theme.colors.neutral100};
  }
  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary500};
  }
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px;
  padding: 6px;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};
`;

export const Foot = styled.div`
  padding: 0.4rem 1.2rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral200};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;

export const Message = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 0.8rem;
  padding: 0.8rem 1.2rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.warning100};
  font-size: 1.4rem;
  line-height: 1.6;
  > div {
    flex: 1;
  }
  ul {
    list-style: disc;
    padding-inline-start: 2rem;
  }
`;

export const ToolButton = styled.button`
  min-block-size: 3.2rem;
  padding: 0 1rem;
  border: 1px solid transparent;
  border-radius: 4px;
  background: transparent;
  color: inherit;
  font: inherit;
  font-size: 1.4rem;
  cursor: pointer;
  &:hover:not(:disabled),
  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.neutral300};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary500};
  }
  &:disabled {
    opacity: 0.5;
    cursor: default;
  }
`;

export const LineInput = styled.input`
  flex: 1;
  min-inline-size: 20rem;
  padding: 0 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 4px;
  font: inherit;
  font-size: 1.4rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: inherit;
`;
