import { describe, expect, test } from 'vitest';
import { IDLE_MINUTES, WARNING_MINUTES, watchIdle } from '../../../src/components/idle.ts';

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
    now: () => now,
    /** Time passes: every timer runs when it is due. */
    move(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        const [due] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!due) break;
        now = Math.max(now, due[1].at);
        timers.delete(due[0]);
        due[1].act();
      }
      now = end;
    },
    /** A laptop sleeps: the clock on the wall goes on, and what the timers still had to wait they wait afterwards. */
    sleep(milliseconds: number) {
      now += milliseconds;
      for (const timer of timers.values()) timer.at += milliseconds;
    },
    waiting: () => timers.size,
  };
}

function start() {
  const clock = makeClock();
  const log: string[] = [];
  const watch = watchIdle({ warn: () => log.push('warn'), clear: () => log.push('clear'), relax: () => log.push('relax') }, clock);
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
    expect(log).toEqual(['warn', 'relax', 'clear']);
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

  test('a sleep longer than thirty minutes clears at the first look, without a warning that nobody could have seen', () => {
    const { clock, log, watch } = start();
    clock.move(5 * MINUTE);
    clock.sleep(40 * MINUTE);
    watch.look();
    expect(log).toEqual(['clear']);
  });

  test('the first activity after such a sleep does not keep the case', () => {
    const { clock, log, watch } = start();
    clock.sleep(31 * MINUTE);
    watch.touch();
    expect(log).toEqual(['clear']);
  });

  test('after a sleep of which nothing tells, the next timer finds out within seconds', () => {
    const { clock, log } = start();
    clock.sleep(31 * MINUTE);
    clock.move(20_000);
    expect(log).toEqual(['clear']);
  });

  test('a sleep that ends in the last minute warns at once and clears in time', () => {
    const { clock, log, watch } = start();
    clock.sleep(29.5 * MINUTE);
    watch.look();
    expect(log).toEqual(['warn']);
    clock.move(0.5 * MINUTE);
    expect(log).toEqual(['warn', 'relax', 'clear']);
  });

  test('a clock that is set back clears nothing before its time', () => {
    const { clock, log, watch } = start();
    clock.sleep(-60 * MINUTE);
    watch.look();
    clock.move(28 * MINUTE);
    expect(log).toEqual([]);
    clock.move(2 * MINUTE);
    expect(log).toEqual(['warn', 'relax', 'clear']);
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
