import type { ProjectStory } from '../project-story.ts';
import { careStories } from './care.ts';
import { enterpriseStories } from './enterprise.ts';
import { governanceStories } from './governance.ts';
import { industryStories } from './industry.ts';
import { mannersStories } from './manners.ts';
import { renewalStories } from './renewal.ts';
import { roadStories } from './roads.ts';
import { townStories } from './town.ts';
import { villageIncomeStories } from './village-income.ts';
import { waterStories } from './water.ts';

export const stories: readonly ProjectStory[] = [
  ...waterStories,
  ...roadStories,
  ...townStories,
  ...industryStories,
  ...villageIncomeStories,
  ...enterpriseStories,
  ...careStories,
  ...governanceStories,
  ...mannersStories,
  ...renewalStories,
];
