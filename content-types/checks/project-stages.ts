import { stageFaults, type StagedProject } from '../rules/stages.ts';
import { blocking, type Check } from './check.ts';

/** A promise goes its way step by step, and ends, or ends otherwise than promised, saying how and why. */
export const projectStages: Check = (type, fields, { before, reason }) =>
  type.name === 'project'
    ? stageFaults(fields as unknown as StagedProject, before as StagedProject | null, reason).map(
        ({ message, at }) => blocking(message, at),
      )
    : [];
