import type { Scenes } from '../scene.ts';
import { fieldScenes } from './fields.ts';
import { watersideScenes } from './waterside.ts';

export const scenes: Scenes = { ...watersideScenes, ...fieldScenes };
