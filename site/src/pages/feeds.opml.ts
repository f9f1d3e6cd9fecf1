import type { APIRoute } from 'astro';
import { siteName } from '../../presenters/describe.ts';
import {
  programmeChoices,
  sectionChoices,
  topicChoices,
  unitChoices,
  wholeChoices,
  type Choice,
} from '../../feeds/choices.ts';
import { titleOfBase } from '../../feeds/feed-at.ts';
import { opml, type Outline } from '../../feeds/opml.ts';

const outlines = (choices: readonly Choice[]): Outline[] =>
  choices.map(({ label, base }) => ({ title: label, base }));
const mostChosen = 200;

/** All feeds of the portal but those of single projects; or, asked with `feed`, the chosen ones. */
export const GET: APIRoute = ({ locals, url }) => {
  const { content, origin } = locals;
  const name = siteName(content);
  const chosen = [...new Set(url.searchParams.getAll('feed'))].slice(0, mostChosen).flatMap((base) => {
    const title = titleOfBase(content, base);
    return title ? [{ title, base }] : [];
  });
  const all: Outline[] = [
    ...outlines(wholeChoices),
    {
      title: '栏目',
      outlines: sectionChoices(content).map(({ label, choices }) => ({
        title: label,
        outlines: outlines(choices),
      })),
    },
    { title: '领域', outlines: outlines(topicChoices(content)) },
    { title: '项目系列', outlines: outlines(programmeChoices(content)) },
    {
      title: '单位',
      outlines: unitChoices(content).map(({ label, choices }) => ({
        title: label,
        outlines: outlines(choices),
      })),
    },
  ];
  return new Response(opml(name, origin, chosen.length > 0 ? chosen : all), {
    headers: { 'content-type': 'text/x-opml; charset=utf-8' },
  });
};
