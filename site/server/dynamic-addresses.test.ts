import { expect, test } from 'vitest';
import { openApi } from '../interface/openapi.ts';
import { isMadeOnRequest } from '../interface/described-addresses.ts';
import { dynamicAddresses, isLimitedTogether } from './dynamic-addresses.ts';

interface Said {
  readonly responses: Readonly<Record<string, { readonly headers?: Readonly<Record<string, unknown>> }>>;
}

const { paths } = openApi({ name: '云岭县', origin: 'https://portal.example' }) as {
  paths: Record<string, Record<string, Said>>;
};

test('what is limited says so in the description of the interface: 429, and when to come again', () => {
  const limited = dynamicAddresses.filter(isLimitedTogether).flatMap(({ described }) => described);
  expect(limited).toContain('/search.json');
  for (const path of [...limited, '/atom.xml', '/preview/{type}/{documentId}/', '/hub'] as const) {
    const told = Object.values(paths[path] ?? {}).filter(({ responses }) => '429' in responses);
    expect(told.length, path).toBeGreaterThan(0);
    for (const { responses } of told) expect(responses['429']?.headers, path).toHaveProperty('Retry-After');
  }
});

test('addresses that are answered alike are limited alike', () => {
  for (const { described } of dynamicAddresses)
    expect(new Set(described.map(isMadeOnRequest)).size, described[0]).toBe(1);
});
