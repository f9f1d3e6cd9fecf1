import type { ProjectStory } from '../project-story.ts';
import { careStories } from './care.ts';
import { enterpriseStories } from './enterprise.ts';
import { governanceStories } from './governance.ts';
import { industryStories } from './industry.ts';
import { roadStories } from './roads.ts';
import { townStories } from './town.ts';
import { waterStories } from './water.ts';

export const stories: readonly ProjectStory[] = [...waterStories, ...roadStories, ...townStories, ...industryStories, ...enterpriseStories, ...careStories, ...governanceStories];
