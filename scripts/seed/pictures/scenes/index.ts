import type { Scenes } from '../scene.ts';
import { careScenes } from './care.ts';
import { fieldScenes } from './fields.ts';
import { roadScenes } from './roads.ts';
import { serviceScenes } from './service.ts';
import { townScenes } from './town.ts';
import { watersideScenes } from './waterside.ts';
import { yardScenes } from './yards.ts';

export const scenes: Scenes = {
  ...watersideScenes,
  ...fieldScenes,
  ...careScenes,
  ...serviceScenes,
  ...townScenes,
  ...roadScenes,
  ...yardScenes,
};
