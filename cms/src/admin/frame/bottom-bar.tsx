import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createGlobalStyle, styled } from 'styled-components';

const Bar = styled.div`
  position: fixed;
  inset-block-end: 0;
  inset-inline-end: 0;
  z-index: 3;
  padding: 1rem 5.6rem 1rem 5.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral200};
  box-shadow: 0 -2px 8px rgba(0, 0, 0, 0.08);
`;

/** The end of the form can be brought above the bar. */
const Room = createGlobalStyle`
  main { padding-block-end: 9rem; }
`;

/** A bar that stays in sight below a form, as wide as what it belongs to. */
export function BottomBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState(0);
  useEffect(() => {
    const main = bar.current?.closest('main');
    if (!main) return;
    const measure = () => setStart(main.getBoundingClientRect().left);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(main);
    return () => observer.disconnect();
  }, []);
  return (
    <Bar ref={bar} role="region" aria-label={label} style={{ insetInlineStart: start }}>
      <Room />
      {children}
    </Bar>
  );
}
