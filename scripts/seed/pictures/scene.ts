import type { Canvas } from './brush.ts';

/** Draws one picture as the inside of an SVG. Scenes of one family draw alike from the same numbers, whatever their state. */
export type Scene = (canvas: Canvas) => string;
export type Scenes = Readonly<Record<string, Scene>>;
