import { untranslated } from '../components/untranslated.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { CheckRow } from './check-rows.ts';
import { sheetTitle } from './sheet-text.ts';
import { UI } from './words.ts';

type Props = { definition: InstrumentDefinition; rows: readonly CheckRow[]; code: string; build: string };

/** Head of the printed sheet: what was asked and answered, and the code. No field for a name. The result follows it in print. */
export function SheetHead({ definition, rows, code, build }: Props) {
  return (
    <>
      <p>{sheetTitle(definition)}</p>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.label}</th>
              <td>{row.answer}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {code && (
        // Nothing follows the code that could be copied with it.
        <p>
          Site build {build}. {UI.codeTitle}:{' '}
          <code class="num" ref={untranslated}>
            {code}
          </code>
        </p>
      )}
    </>
  );
}
