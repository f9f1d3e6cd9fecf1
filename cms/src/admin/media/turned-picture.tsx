import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Properties {
  /** Null as long as it is not known. */
  readonly url: string | null;
  /** Quarters to the right. */
  readonly quarters: number;
  readonly alt: string;
  readonly onShown: () => void;
  readonly onFailed: () => void;
  /** What lies over the picture, placed in shares of it. */
  readonly children: ReactNode;
}

/** Enough for the dialog: the picture itself is worked on by the desk. */
const widest = 1600;

/** A picture as it looks after so many turns, as large as there is room. */
export function TurnedPicture({ url, quarters, alt, onShown, onFailed, children }: Properties) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  useEffect(() => {
    if (url === null) return undefined;
    const image = new Image();
    image.onload = () => {
      setPicture(image);
      onShown();
    };
    image.onerror = onFailed;
    image.src = url;
    return () => {
      image.onload = null;
      image.onerror = null;
    };
    // Loaded once for each address, whatever happens to the dialog meanwhile.
  }, [url]);
  const scale = picture ? Math.min(1, widest / Math.max(picture.naturalWidth, picture.naturalHeight)) : 1;
  const across = (picture?.naturalWidth ?? 4) * scale;
  const down = (picture?.naturalHeight ?? 3) * scale;
  const [width, height] = quarters % 2 === 0 ? [across, down] : [down, across];
  useEffect(() => {
    const brush = canvas.current?.getContext('2d');
    if (!brush || !picture) return;
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, width, height);
    brush.translate(width / 2, height / 2);
    brush.rotate((quarters * Math.PI) / 2);
    brush.drawImage(picture, -across / 2, -down / 2, across, down);
  }, [picture, quarters, width, height, across, down]);
  return (
    <div
      style={{
        position: 'relative',
        width: `min(100%, calc(44vh * ${width / height}))`,
        aspectRatio: `${width} / ${height}`,
        margin: '0 auto',
        userSelect: 'none',
      }}
    >
      <canvas
        ref={canvas}
        width={Math.round(width)}
        height={Math.round(height)}
        role="img"
        aria-label={alt}
        style={{ width: '100%', height: '100%', display: 'block' }}
      />
      {picture && children}
    </div>
  );
}
