/** The folder in which documents of a type have their pages, feeds and lists; types without one have no such place. */
export const folders = {
  organization: 'organizations',
  programme: 'programmes',
  topic: 'topics',
  project: 'projects',
  call: 'calls',
  notice: 'notices',
  case: 'cases',
  honour: 'honours',
  meeting: 'meetings',
  standing: 'standings',
  supervision: 'supervision',
  opinion: 'opinions',
  appraisal: 'appraisals',
  update: 'updates',
  bulletin: 'bulletins',
} as const;

/** Types whose section stands from its first document on: not every county takes letters or has its people judge. */
export const sectionsFromFirst: readonly string[] = ['opinion', 'appraisal'];
