/** Several at once, in order, and an end that waits. */
import { expect, test } from 'vitest';
import { inParallel } from '../../../src/offline/in-parallel.ts';

const soon = () => new Promise<void>((done) => setTimeout(done, 1));

test('every member is taken once, in order, and no more at once than allowed', async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await inParallel(3, [1, 2, 3, 4, 5, 6, 7], async (member) => {
    begun.push(member);
    running += 1;
    most = Math.max(most, running);
    await soon();
    running -= 1;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('after a failure nothing new is begun, what is under way is waited for, and the failure is thrown', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const run = inParallel(2, [1, 2, 3, 4], async (member) => {
    begun.push(member);
    if (member === 1) throw new Error('no network');
    await soon();
    ended.push(member);
  });
  await expect(run).rejects.toThrow('no network');
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});
