import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { shifted, stretched, type Area } from './areas.ts';

const step = 0.01;
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const exact = (share: number): string => `${share * 100}%`;

interface Properties {
  readonly label: string;
  readonly area: Area;
  readonly look: CSSProperties;
  readonly describedBy: string;
  readonly onChange: (area: Area) => void;
  readonly onRemove: () => void;
  readonly onFocus: () => void;
}

/** A rectangle over a picture, moved and pulled by mouse, finger or keys. It lies in what it is measured by. */
export function AreaBox({ label, area, look, describedBy, onChange, onRemove, onFocus }: Properties) {
  const held = useRef<{ area: Area; x: number; y: number; change: typeof shifted } | null>(null);
  const take = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    const corner = event.target !== event.currentTarget;
    held.current = { area, x: event.clientX, y: event.clientY, change: corner ? stretched : shifted };
  };
  const pull = (event: PointerEvent<HTMLDivElement>) => {
    const whole = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!held.current || !whole) return;
    const { area: from, x, y, change } = held.current;
    onChange(change(from, (event.clientX - x) / whole.width, (event.clientY - y) / whole.height));
  };
  const letGo = () => {
    held.current = null;
  };
  const press = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (way) onChange((event.shiftKey ? stretched : shifted)(area, ...way));
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { x, y, width, height } = area;
  return (
    <div
      role="group"
      tabIndex={0}
      data-area
      aria-label={`${label}：离左边 ${percent(x)}，离上边 ${percent(y)}，宽 ${percent(width)}，高 ${percent(height)}`}
      aria-describedby={describedBy}
      onFocus={onFocus}
      onKeyDown={press}
      onPointerDown={take}
      onPointerMove={pull}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      style={{
        position: 'absolute',
        left: exact(x),
        top: exact(y),
        width: exact(width),
        height: exact(height),
        boxSizing: 'border-box',
        cursor: 'move',
        touchAction: 'none',
        ...look,
      }}
    >
      <span
        aria-hidden
        style={{
          position: 'absolute',
          right: '-12px',
          bottom: '-12px',
          width: '24px',
          height: '24px',
          background: '#fff',
          border: '3px solid #271fe0',
          borderRadius: '50%',
          cursor: 'nwse-resize',
        }}
      />
    </div>
  );
}
