import type { CalendarDate } from '../../../content-types/rules/calendar-date.ts';
import { ref, type Operation, type SeedFile } from '../operation.ts';
import { appraisalStories } from './appraisals.ts';
import { bulletinStories } from './bulletins.ts';
import { calendarOf, type Calendar } from './calendar.ts';
import { callStories } from './calls.ts';
import { caseStories } from './cases.ts';
import { documentEvents } from './document-story.ts';
import { draftStories } from './drafts.ts';
import { pageStories } from './fixed-pages.ts';
import { honourStories } from './honours.ts';
import { meetingStories } from './meetings.ts';
import { noticeStories } from './notices.ts';
import { opinionStories } from './opinions.ts';
import { organizations, type DemoOrganization } from './organizations.ts';
import { programmeStories } from './programmes.ts';
import { projectEvents } from './project-events.ts';
import { stories } from './projects/index.ts';
import { signUpEvents } from './sign-ups.ts';
import { standingStories } from './standings.ts';
import { supervisionStories } from './supervisions.ts';
import { settings } from './settings.ts';
import { timeline, type Event } from './timeline.ts';
import { topics } from './topics.ts';
import { wordings } from './wordings.ts';

const firstDay = -345;
const secretaryOf = (organization: DemoOrganization): string => `secretary-${organization.key}`;

function save(
  type: 'organization' | 'topic' | 'person' | 'siteSettings' | 'redirect' | 'wording',
  key: string,
  data: Readonly<Record<string, unknown>>,
  order = 0,
): Event {
  return { day: firstDay, order, operation: { op: 'save', type, key, data } };
}

function foundations(): Event[] {
  return [
    save('siteSettings', 'settings', settings),
    ...organizations.map(({ key, parent, by, secretary: _secretary, ...rest }, index) =>
      save('organization', key, {
        ...rest,
        ...(parent ? { parent: ref(parent) } : {}),
        ...(by ? { publishedBy: ref(by) } : {}),
        telephone: '000-0000000',
        sortOrder: (index + 1) * 10,
        expectedToFile: true,
      }),
    ),
    ...topics.map(([key, name, about, aliases], index) =>
      save('topic', `topic-${key}`, {
        name,
        slug: key,
        about,
        ...(aliases ? { aliases } : {}),
        sortOrder: (index + 1) * 10,
      }),
    ),
    ...organizations.map((organization, index) =>
      save(
        'person',
        secretaryOf(organization),
        {
          name: `演示人员${String(index + 1).padStart(2, '0')}`,
          post: organization.secretary,
          organization: ref(organization.key),
          role: 'secretary',
          consentToBeNamed: false,
        },
        1,
      ),
    ),
    ...wordings.map((data, index) => save('wording', `wording-${index + 1}`, data, 1)),
    { day: firstDay, order: 2, operation: { op: 'accounts' } },
    {
      day: -200,
      order: 0,
      operation: {
        op: 'save',
        type: 'redirect',
        key: 'redirect-shai',
        data: { from: '/shujixiangmu/', to: '/projects/' },
      },
    },
  ];
}

function projects(calendar: Calendar): Event[] {
  const known = new Map(organizations.map((each) => [each.key, each]));
  return stories.flatMap((story, index) => {
    const organization = known.get(story.organization);
    if (!organization) throw new RangeError(`No organization ${story.organization}`);
    return projectEvents(story, {
      calendar,
      code: `YL-${calendar.year}-${String(index + 1).padStart(3, '0')}`,
      secretary: { key: secretaryOf(organization), post: organization.secretary },
      publisher: organization.by ?? organization.key,
    });
  });
}

/**
 * Everything that happened in the demo county up to `today`, in order. Pure: the same day gives the same operations.
 * @throws RangeError when a story names a picture that is not among `files`
 */
export function demoCounty(today: CalendarDate, files: readonly SeedFile[]): Iterable<Operation> {
  const calendar = calendarOf(today);
  const documents = [
    ...programmeStories(calendar),
    ...pageStories,
    ...noticeStories,
    ...callStories,
    ...bulletinStories(calendar),
    ...caseStories,
    ...honourStories(calendar),
    ...meetingStories(calendar),
    ...draftStories,
    ...standingStories(calendar),
    ...supervisionStories,
    ...opinionStories,
    ...appraisalStories,
  ];
  const events = [
    ...foundations(),
    ...projects(calendar),
    ...documents.flatMap((story) => documentEvents(story, calendar)),
    ...signUpEvents,
  ];
  return timeline(events, calendar, files);
}
