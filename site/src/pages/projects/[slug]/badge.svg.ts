import type { APIRoute } from 'astro';
import { badgeSvg } from '../../../../embeds/badge.ts';
import { projectInShort } from '../../../../presenters/project-in-short.ts';

/** The project's state as a small picture for other sites. */
export const GET: APIRoute = ({ locals: { content, address } }) => {
  const { document, state, word, progress, kind, stage, organization } = projectInShort(
    content,
    address,
    'badge.svg',
  );
  const svg = badgeSvg({
    label: kind,
    words: `${word} ${progress.words}`,
    state,
    title: document.data.title,
    description: `${organization}，${stage}阶段，${progress.words}`,
  });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
