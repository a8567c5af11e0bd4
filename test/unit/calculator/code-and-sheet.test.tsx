// @vitest-environment happy-dom
/** The answer code, and the sheet in print, in the clipboard and in a file: all of the answers in the form. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { getInstrument, instruments } from '../../../src/scoring/index.ts';
import { type Answers, CPORT_WITH_CASIC, cportCase } from '../../helpers/calculator-page.ts';
import { drawn, textOf } from '../../helpers/drawn-calculator.tsx';
import { scoredCase } from '../../helpers/generated-case.ts';
import { resolvedDefinition } from '../../helpers/resolved-definition.ts';

const problem = (page: ReturnType<typeof drawn>) => textOf(page.find('#answer-code-problem'));

/** The code of a case. */
function codeOf(id: string, answers: Answers): string {
  const page = drawn(id);
  page.fill(answers);
  const code = page.code();
  page.main.remove();
  return code;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the code', () => {
  test.each(instruments.map((definition) => [definition.id, definition] as const))(
    '%s: a code typed on another day brings back every answer',
    (id, definition) => {
      const { answers, outcome } = scoredCase(definition as Parameters<typeof scoredCase>[0], 5);
      const code = codeOf(id, answers);
      const later = drawn(id);
      later.restore(code);
      expect(later.entered()).toEqual(answers);
      expect([later.status(), later.total(), later.code()]).toEqual([
        'scored',
        outcome.total === null ? null : String(outcome.total),
        code,
      ]);
      expect(later.find<HTMLInputElement>('#answer-code')?.value).toBe('');
      expect(later.said()).toMatch(/^The answers of the code are back in the form\. Scored\./);
    },
  );

  test('blanks and unknowns come back as what they were', () => {
    const answers = { ageAtIndex: 'unknown', priorCriminalHistory: 'unknown', 'casic.videos': 'no', 'facts.sex': 'unknown' };
    const later = drawn('cport');
    later.restore(codeOf('cport', answers));
    const { ageAtIndex: _, ...others } = answers;
    expect(later.entered()).toEqual({ ...others, 'ageAtIndex.unknown': 'unknown' });
  });

  test('replaces what was in the form', () => {
    const code = codeOf('cport', { priorCriminalHistory: 'yes' });
    const page = drawn('cport');
    page.fill({ ...cportCase(7), ageAtIndex: 'unknown' });
    page.restore(code);
    expect(page.entered()).toEqual({ priorCriminalHistory: 'yes' });
  });

  test('is restored by Enter in its field too', () => {
    const code = codeOf('cport', cportCase(2));
    const page = drawn('cport');
    (page.find<HTMLInputElement>('#answer-code') as HTMLInputElement).value = code;
    page.press('#answer-code', 'Enter');
    expect(page.total()).toBe('2');
  });

  test('is empty for an empty case and while an answer is wrong, and holds no answer in clear', () => {
    const page = drawn('cport');
    expect(page.code()).toBe('');
    page.fill(CPORT_WITH_CASIC);
    expect(page.code()).toMatch(/^[0-9A-Z*~$= -]{6,60}$/);
    page.type('ageAtIndex', '17');
    expect(page.code()).toBe('');
  });
});

describe('a code that cannot be read', () => {
  const code = () => codeOf('cport', cportCase(2));
  test.each<[string, () => string, string]>([
    [
      'mistyped',
      () => code().replace(/^./, (first) => (first === '7' ? '8' : '7')),
      'This code has a typing error. Compare it with the sheet, character by character.',
    ],
    [
      'of another instrument',
      () => codeOf('casic', { videos: 'yes' }),
      'This code belongs to another instrument or edition. Open that calculator and type it there.',
    ],
    ['nothing', () => ' ', 'This code has a typing error. Compare it with the sheet, character by character.'],
    ['markup', () => '<img src=x>', 'This code has a typing error. Compare it with the sheet, character by character.'],
  ])('%s: leaves everything as it is and says why', (_, wrong, message) => {
    vi.useFakeTimers();
    const text = wrong();
    const page = drawn('cport');
    page.fill({ ...CPORT_WITH_CASIC, sexualInterest: 'yes' });
    const before = { entered: page.entered(), total: page.total(), code: page.code(), sheet: page.sheet() };
    page.restore(text);
    expect(problem(page)).toBe(message);
    expect({ entered: page.entered(), total: page.total(), code: page.code(), sheet: page.sheet() }).toEqual(before);
    const field = page.find<HTMLInputElement>('#answer-code');
    expect([field?.value, field?.getAttribute('aria-invalid')]).toEqual([text, 'true']);
    expect(document.activeElement).toBe(field);
    vi.advanceTimersByTime(1000);
    expect(page.said()).toBe(message);
    page.restore(code());
    expect(problem(page)).toBe('');
  });
});

const withClipboard = (clipboard: unknown) => vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as Clipboard);

/** What "Copy as text" writes. */
async function copied(page: ReturnType<typeof drawn>): Promise<string> {
  const writeText = vi.fn((_: string) => Promise.resolve());
  withClipboard({ writeText });
  await act(async () => page.find('[data-action="copy"]')?.click());
  return writeText.mock.calls[0]?.[0] ?? '';
}

describe('the sheet', () => {
  test.each(instruments.map((definition) => [definition.id, definition] as const))(
    '%s: copied text holds answers, every line of the result and every caveat',
    async (id, definition) => {
      const page = drawn(resolvedDefinition(id));
      page.fill(scoredCase(definition as Parameters<typeof scoredCase>[0]).answers);
      const text = await copied(page);
      const lines = text.split('\n');
      for (const caveat of getInstrument(id).norms.caveats) expect(lines).toContain(`- ${caveat}`);
      const plain = (element: Element) => textOf(element).replaceAll(' (opens in a new tab)', '');
      for (const row of page.all('.sheet dl > div')) expect(lines).toContain([...row.children].map(plain).join('\t'));
      const tables = lines.filter((line) => line.includes('\t')).map((line) => line.replace(/ \((from|not yet).*\)$/, ''));
      for (const row of page.all('.result :is(thead, tbody) tr')) {
        const cells = [...row.children].map((cell) => plain(cell).replace(/ (from a secondary|not yet checked).*$/, ''));
        expect(tables).toContain(cells.join('\t'));
      }
      for (const heading of page.all('.sheet h3, .result h3')) expect(lines).toContain(textOf(heading).toUpperCase());
      const written = text.replace(/\s+/g, ' ');
      for (const line of page.all('.result :is(p, li)').filter((each) => !each.closest('[aria-hidden]')))
        expect(written).toContain(
          [...line.querySelectorAll('.chip')].reduce((text, chip) => text.replace(textOf(chip), `(${textOf(chip)})`), plain(line)),
        );
      expect(lines).toContain(`Answer code: ${page.code()}`);
    },
  );

  test('copied text is that of the answers in the form, also after they change', async () => {
    const page = drawn('cport');
    page.fill(cportCase(6));
    page.fill(cportCase(2));
    const text = await copied(page);
    expect(text).toMatch(/TOTAL\n2 on a scale of 0 to 7/);
    expect(text).toContain('Is there a CSEM offence?\tConvicted');
  });

  test('the text begins with site, tool, build and day, has its columns by tabs, its caveats before any figure, and no list of AUCs', async () => {
    vi.useFakeTimers({ now: new Date(2027, 2, 9, 12) });
    const page = drawn(resolvedDefinition('cport'));
    page.fill(cportCase(2));
    const lines = (await copied(page)).split('\n');
    expect(lines[0]).toBe('IFSO Guide, CPORT calculator, build 0.0.0 (test); sheet of 9 March 2027');
    expect(lines).toContain('Item\tAnswer\tPoints\tSum');
    expect(lines.indexOf('CAVEATS THAT STAY WITH THE RESULT')).toBeGreaterThan(lines.indexOf('TOTAL'));
    expect(lines.indexOf('CAVEATS THAT STAY WITH THE RESULT')).toBeLessThan(lines.indexOf('COMPARED WITH WHOM'));
    expect(lines.filter((line) => line.includes('AUC')).length).toBe(1);
  });

  test('CASIC has a heading of its own where it stands in, and is left out where it does not', () => {
    const page = drawn('cport');
    page.fill(CPORT_WITH_CASIC);
    expect(page.all('.sheet h3').map(textOf)).toEqual(['Does this tool apply?', 'CASIC']);
    page.fill({ sexualInterest: 'yes' });
    expect(page.all('.sheet h3').map(textOf)).toEqual(['Does this tool apply?']);
  });

  test('nothing follows the code on paper, so that nothing is typed or pasted with it', () => {
    const page = drawn('cport');
    page.fill(cportCase(2));
    const code = page.find('.running-head code');
    expect(textOf(code)).toBe(page.code());
    expect(textOf(code?.parentElement).endsWith(`Answer code: ${page.code()}`)).toBe(true);
  });

  test('says that it was copied, and takes it back with the next change', async () => {
    const page = drawn('cport');
    page.fill(cportCase(2));
    await copied(page);
    expect(page.said()).toBe('Copied.');
    page.fill({ ageAtIndex: '50' });
    expect(page.said()).toBe('');
  });

  test.each<[string, unknown]>([
    ['refuses', { writeText: () => Promise.reject(new Error('refused')) }],
    ['has no clipboard', undefined],
  ])('says that nothing was copied where the browser %s', async (_, clipboard) => {
    withClipboard(clipboard);
    const page = drawn('cport');
    await act(async () => page.find('[data-action="copy"]')?.click());
    expect(page.said()).toBe('Nothing was copied: your browser does not let this page copy. Save the sheet as a file instead.');
  });

  test('saved as a file it is the same text, and its address lives until a slow download has begun', async () => {
    vi.useFakeTimers();
    const page = drawn('cport');
    page.fill(cportCase(3));
    let saved: Blob | undefined;
    const revoked = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      saved = file as Blob;
      return 'blob:sheet';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    page.click('[data-action="save"]');
    vi.advanceTimersByTime(30_000);
    expect(revoked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(revoked).toHaveBeenCalledWith('blob:sheet');
    expect(page.said()).toBe('The file was handed to your browser, which saves it or asks where to.');
    vi.useRealTimers();
    expect(await saved?.text()).toBe(await copied(page));
  });
});
