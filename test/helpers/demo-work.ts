/** A made-up article as a reference, for the tests of citation formats. */
import type { Reference } from '../../src/content-model/schemas/reference.ts';

export function demoWork(csl: Partial<Reference['csl']> = {}, more: Partial<Reference> = {}): Reference {
  return {
    csl: {
      type: 'article-journal',
      title: 'A made-up study',
      author: [{ family: 'Demo', given: 'A. B.' }, { literal: 'Example Institute' }],
      issued: { year: 2020 },
      'container-title': 'Journal of Examples',
      ...csl,
    },
    seen: 'abstract',
    seenNote: 'Made up.',
    toBeConfirmed: [],
    checked: { date: '2026-01-02', by: 'ab' },
    reviewBy: '2026-07-02',
    ...more,
  };
}
