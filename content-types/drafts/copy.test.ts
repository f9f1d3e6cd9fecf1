import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDocument } from '../table/arbitrary-document.ts';
import { contentTypeOf, typeNames } from '../types/index.ts';
import { copyOf } from './copy.ts';

const project = {
  documentId: 'p'.repeat(24),
  title: '修通村道',
  code: 'YL-2026-001',
  slug: 'xiu-tong-cun-dao',
  stage: 'closed',
  outcome: 'completed',
  closedOn: '2026-09-30',
  organization: 'o'.repeat(24),
  changeNote: '改名',
  problem: '下雨天走不了',
  commitment: { text: '年内修完。', signer: '镇党委书记', signedOn: '2026-01-05' },
  milestones: [{ title: '第一段', planned: '2026-06-30', done: '2026-06-20', result: '通车' }],
  metrics: [{ name: '里程', unit: '千米', baseline: 0, target: 8, actual: 8, asOf: '2026-09-30' }],
  funding: [{ source: '县财政', planned: 100, received: 100, receivedOn: '2026-03-01' }],
};

describe('a copy', () => {
  test('holds what was planned, and nothing of what came of it or by which the original is known', () => {
    expect(copyOf(contentTypeOf('project'), project)).toEqual({
      title: '修通村道（副本）',
      organization: 'o'.repeat(24),
      problem: '下雨天走不了',
      commitment: { text: '年内修完。', signer: '镇党委书记' },
      milestones: [{ title: '第一段' }],
      metrics: [{ name: '里程', unit: '千米', baseline: 0, target: 8 }],
      funding: [{ source: '县财政', planned: 100 }],
    });
  });

  test.each(typeNames)(
    'of type %s has no date, address, code or note of the original, and a title that can be stored',
    (name) => {
      const type = contentTypeOf(name);
      fc.assert(
        fc.property(anyDocument(type), (document) => {
          const copy = copyOf(type, document);
          expect(JSON.stringify(Object.values(copy).filter((each) => typeof each !== 'string'))).not.toMatch(
            /"(?:documentId|slug|code|changeNote)":/,
          );
          for (const gone of [
            'documentId',
            'slug',
            'code',
            'month',
            'asOf',
            'opens',
            'closes',
            'changeNote',
            'changeKind',
            'date',
          ])
            expect(copy).not.toHaveProperty(gone);
          expect(String(copy[type.titleField]).length).toBeLessThanOrEqual(
            Number(type.fields[type.titleField]?.storage?.maxLength ?? 120),
          );
          expect(copy[type.titleField]).not.toBe(document[type.titleField]);
        }),
        { numRuns: 40 },
      );
    },
  );
});
