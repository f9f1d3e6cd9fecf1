import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { Asked } from '../asked.ts';
import { answerChosenList, answerSubscribe } from './answer-subscribe.ts';

/** The routes that are rendered for questions, one after the other. */
async function routesFor(answer: (asked: Asked) => Promise<void>, addresses: string[]): Promise<string[]> {
  const routes: string[] = [];
  const onRequest = {
    render(route: string) {
      routes.push(route);
      return Promise.resolve({ status: 200, type: 'text/html', lastModified: null, body: new Uint8Array() });
    },
  };
  const response = { writeHead: () => response, end: () => response } as unknown as ServerResponse;
  for (const address of addresses)
    await answer({
      portal: { onRequest },
      subscribers: { mail: {} },
      url: new URL(address, 'http://portal.example'),
      request: { method: 'GET' } as IncomingMessage,
      response,
    } as unknown as Asked);
  return routes;
}

test('what is no field of the form makes no other page of it', async () => {
  expect(
    await routesFor(answerSubscribe, [
      '/subscribe/',
      '/subscribe/?x=1',
      '/subscribe/?x=2&utm_source=a&feed=/',
    ]),
  ).toEqual(['/subscribe/', '/subscribe/', '/subscribe/']);
  expect(
    await routesFor(answerSubscribe, ['/subscribe/?what=/updates/&x=1', '/subscribe/?x=2&what=/updates/']),
  ).toEqual(['/subscribe/?what=%2Fupdates%2F', '/subscribe/?what=%2Fupdates%2F']);
});

test('nor does it make another list', async () => {
  expect(
    await routesFor(answerChosenList, ['/feeds.opml?feed=/due/&x=1', '/feeds.opml?what=/&feed=/due/']),
  ).toEqual(['/feeds.opml?feed=%2Fdue%2F', '/feeds.opml?feed=%2Fdue%2F']);
});
