import { expect, test } from 'vitest';
import { adviseInstruments } from '../../../src/scoring/index.ts';
import { casesOfRouter, ROUTER } from '../../helpers/router-table.ts';

test('the router agrees with the table by hand in every case of an adult man', () => {
  const differences: string[] = [];
  for (const facts of casesOfRouter())
    for (const { instrumentId, verdict, why } of adviseInstruments(facts)) {
      const wanted = ROUTER[instrumentId]?.(facts);
      if (verdict === wanted?.verdict && (wanted.about?.test(why) ?? true)) continue;
      differences.push(`${instrumentId} ${JSON.stringify(facts)}: must be ${wanted?.verdict} ${wanted?.about}, got ${verdict} ${why}`);
    }
  expect(differences.slice(0, 5)).toEqual([]);
});
