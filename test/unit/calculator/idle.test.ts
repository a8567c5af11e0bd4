import { describe, expect, test } from 'vitest';
import { IDLE_MINUTES, WARNING_MINUTES, watchIdle } from '../../../src/calculator/idle.ts';

const MINUTE = 60_000;

/** A clock that the test moves by hand. */
function makeClock() {
  let now = 0;
  let next = 1;
  const timers = new Map<number, { at: number; act: () => void }>();
  return {
    set: (act: () => void, milliseconds: number) => {
      timers.set(next, { at: now + milliseconds, act });
      return next++;
    },
    clear: (timer: number) => void timers.delete(timer),
    move(milliseconds: number) {
      now += milliseconds;
      for (const [id, { at, act }] of [...timers]) if (at <= now && timers.delete(id)) act();
    },
    waiting: () => timers.size,
  };
}

function start() {
  const clock = makeClock();
  const log: string[] = [];
  const watch = watchIdle({ warn: () => log.push('warn'), clear: () => log.push('clear'), relax: () => log.push('relax') }, clock);
  watch.touch();
  return { clock, log, watch };
}

describe('idle clearing', () => {
  test('thirty idle minutes clear, with a warning a minute before', () => {
    const { clock, log } = start();
    clock.move((IDLE_MINUTES - WARNING_MINUTES) * MINUTE - 1);
    expect(log).toEqual([]);
    clock.move(1);
    expect(log).toEqual(['warn']);
    clock.move(WARNING_MINUTES * MINUTE);
    expect(log).toEqual(['warn', 'clear']);
  });

  test('any activity starts the thirty minutes anew', () => {
    const { clock, log, watch } = start();
    clock.move(28 * MINUTE);
    watch.touch();
    clock.move(28 * MINUTE);
    expect(log).toEqual([]);
  });

  test('activity after the warning takes the warning back', () => {
    const { clock, log, watch } = start();
    clock.move(29 * MINUTE);
    watch.touch();
    clock.move(2 * MINUTE);
    expect(log).toEqual(['warn', 'relax']);
  });

  test('a stopped watch leaves no timer behind', () => {
    const { clock, watch, log } = start();
    watch.stop();
    expect(clock.waiting()).toBe(0);
    watch.touch();
    clock.move(60 * MINUTE);
    expect(log).toEqual([]);
  });
});
