import { expect, test } from 'vitest';
import { roles, superAdminCode } from '../../accounts/roles.ts';
import { guides } from './guides.ts';

test('every role of the desk has a guide of its own name, with pictures', () => {
  expect(guides.map(({ role }) => role)).toEqual([...roles.map(({ code }) => code), superAdminCode]);
  for (const { role, name, steps } of guides) {
    expect(roles.find(({ code }) => code === role)?.name ?? '系统管理员').toBe(name);
    expect(steps.filter(({ picture }) => picture).length, name).toBeGreaterThan(0);
  }
});

test('the guides speak plain Chinese, in whole sentences', () => {
  for (const { steps } of guides) {
    for (const { title, words } of steps) {
      for (const sentence of words)
        expect(sentence.replace(/PDF|OFD|Word|Excel|PowerPoint|WPS/g, '')).toMatch(/^[^a-zA-Z]+[。）]$/);
      expect(title).toMatch(/^[^a-zA-Z。]+$/);
    }
  }
});
