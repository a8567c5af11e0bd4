import { expect, test } from 'vitest';
import { sayUndatedOnce } from '../../src/undated.ts';

test('is said in full once, in text only', () => {
  const head = '<title>A, year not seen</title>';
  const block = '<script type="application/json">{"a":"B, year not seen"}</script>';
  expect(
    sayUndatedOnce(`${head}<main><p title="year not seen">${block}A, year not seen</p><p>B, year not seen; C, year not seen</p></main>`),
  ).toBe(`${head}<main><p title="year not seen">${block}A, year not seen (n.d.)</p><p>B, n.d.; C, n.d.</p></main>`);
});

test('leaves a page without undated works as it is', () => {
  expect(sayUndatedOnce('<main><p>A, 2020 < B</p></main>')).toBe('<main><p>A, 2020 < B</p></main>');
});
